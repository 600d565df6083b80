# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of streams, for those who do not want to type them. To be written by their owners only."""
PREFIX = "quantum:stream:"
EXCHANGE_RAW = "quantum:stream:exchange.raw"
EXCHANGE_NORMALIZED = "quantum:stream:exchange.normalized"
SIZING_DECIDED = PREFIX + "sizing.decided"
EXITBRAIN_PNL = "quantum:stream:exitbrain.pnl"
CLM_INTENT = "quantum:stream:clm.intent"
