# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Retrains on demand."""
import os

import redis

BASE = "quantum:stream:learning.retraining"
REQUESTS = "quantum:stream:model.retrain"


def retrain(r, entry):
    r.xadd(f"{BASE}.started", {"of": entry})
    r.xadd(f"{BASE}.completed", {"of": entry})


def main():
    r = redis.Redis()
    r.xgroup_create(REQUESTS, "retrain-worker")
    while True:
        for _, entries in r.xreadgroup("retrain-worker", f"retrain-worker:{os.getpid()}", {REQUESTS: ">"}):
            for entry, _ in entries:
                retrain(r, entry)
                r.xack(REQUESTS, "retrain-worker", entry)


if __name__ == "__main__":
    main()
