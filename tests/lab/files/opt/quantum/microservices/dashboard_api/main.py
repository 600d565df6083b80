# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Serves analytics."""
import time

from shared.net import hold, listen

listen("::1", 8020)
hold("127.0.0.1", 8004)  # which listens on IPv6, for both
hold("::1", 8010)
hold("127.0.0.1", 8002)
while True:
    time.sleep(60)
