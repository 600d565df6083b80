# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Forms strategies."""
import time

from shared.net import hold, listen

listen("127.0.0.1", 8021)
hold("127.0.0.1", 8001)
while True:
    time.sleep(60)
