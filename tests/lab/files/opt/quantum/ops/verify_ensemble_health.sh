#!/bin/sh
# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
redis-cli XLEN quantum:stream:events
