# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Stands for a service of which only its being there matters to the lab."""
import time

while True:
    time.sleep(60)
