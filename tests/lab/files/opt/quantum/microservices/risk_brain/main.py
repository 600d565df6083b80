# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Assesses risk, for all who ask."""
import time

from shared.net import listen

listen("0.0.0.0", 8012)
while True:
    time.sleep(60)
