# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
DECISION_STREAM = "quantum:stream:ai.decision.made"


def decided(r, entry):
    r.xadd(DECISION_STREAM, {"of": entry})
    r.xadd("quantum:stream:ai.signal_generated", {"of": entry, "side": "buy"})
    r.xadd(
        "quantum:stream:trade.intent",
        {"of": entry, "quantity": 1},
    )
