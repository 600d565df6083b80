# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Shows reinforcement learning; readable by its own account only."""
import time

from shared.net import listen

listen("127.0.0.1", 8025)
while True:
    time.sleep(60)
