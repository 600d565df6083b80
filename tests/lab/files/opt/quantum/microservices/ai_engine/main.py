# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The decision engine.

Reads market data and closed trades. It does not write quantum:stream:policy.updated: risk_safety does, by
r.xadd("quantum:stream:policy.updated", {...}).
"""
from microservices.ai_engine import decisions


def app():
    # Once it also did: r.xadd("quantum:stream:meta.regime", {"regime": "bull"})
    decisions.run()
