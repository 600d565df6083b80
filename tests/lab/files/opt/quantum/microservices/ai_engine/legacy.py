# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Nobody imports this any more."""


def publish_exposure(r):
    r.xadd("quantum:stream:portfolio.exposure_updated", {"exposure": 1})
    for _ in r.xreadgroup("legacy", "legacy-1", {"quantum:stream:sizing.decided": ">"}):
        pass
