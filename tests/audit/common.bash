# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034 # the tests use what is set here
# What the tests of the audit share: a folder of their own, a Redis of their own on loopback, and how to run and read the
# audit. Sourced; ends what it started when the test ends.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
script=$root/importers/audit/audit.sh
work=$(mktemp -d)
started=()
finish() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
    for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
export UNITSCOPE_CAPTURES=$root/tests/lab/captures/root
served=$root/tests/lab/serve:$PATH

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
need() { # PROGRAM...: without one the test is skipped
    local program
    for program in "$@"; do
        command -v "$program" >/dev/null || { echo "skipped: there is no $program"; exit 77; }
    done
}
transcript() { /usr/bin/python3 "$here/transcript.py" "$@"; }
# holds FILE ID PATTERN: the frame has a line that matches.
holds() { transcript body "$1" "$2" | grep -E -e "$3" >/dev/null || fail "frame $2 has no line like $3: $(transcript body "$1" "$2" | head -c 2000)"; }
lacks() { ! transcript body "$1" "$2" | grep -E -e "$3" >/dev/null || fail "frame $2 has a line like $3"; }
# ends FILE ID NOTE: the frame ended that way.
ends() { transcript list "$1" | grep -E -e "^$2 [0-9-]+ $3\$" >/dev/null || fail "not \"$2 $3\" but: $(transcript list "$1" | grep -F "$2 ")"; }

# start_redis NAME OPTION...: sets port; answers to ask_redis.
start_redis() {
    local name=$1 try
    shift
    mkdir -p "$work/$name"
    for try in 1 2 3 4 5; do
        port=$((20000 + (RANDOM + try) % 20000))
        redis-server --port $port --bind 127.0.0.1 --save '' --appendonly no --dir "$work/$name" --daemonize no "$@" \
            >"$work/$name/log" 2>&1 &
        started+=($!)
        for _ in {1..50}; do
            if ! kill -0 "${started[-1]}" 2>/dev/null; then continue 2; fi # the port is taken
            if redis-cli -p $port PING 2>/dev/null | grep -qE 'PONG|NOAUTH'; then return; fi
            sleep 0.1
        done
    done
    fail "Redis does not start: $(cat "$work/$name/log")"
}
ask_redis() { redis-cli -p "$port" "$@" >/dev/null; }
