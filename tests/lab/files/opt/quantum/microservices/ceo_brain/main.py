# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Orchestrates the other brains. Tells nothing to any stream."""
import time

from shared.net import hold, listen

listen("::1", 8010)
hold("127.0.0.1", 8021)
hold("203.0.113.10", 8012)
while True:
    time.sleep(60)
