# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Asks the engine now and then, each time for a moment."""
import socket
import time

while True:
    with socket.create_connection(("127.0.0.1", 8001)):
        time.sleep(0.03)
    time.sleep(3)
