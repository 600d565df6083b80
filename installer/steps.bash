# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What ./run and ./test have in common: to be sourced, with $root set to the project's folder. Nothing here knows the
# caller's current folder, and nothing changes it.
: "${root:?}"

say() { printf '%s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

processors() { nproc 2>/dev/null || sysctl -n hw.ncpu 2>/dev/null || echo 2; }

# "sudo ./run" needs root for the packages only: what it builds belongs to the user who called it. Starts "$0" again as
# that user if the tree is theirs; returns otherwise (as root in a container, say).
become_caller() {
    if [ "$(id -u)" -ne 0 ] || [ -z "${SUDO_UID:-}" ] || [ "$SUDO_UID" -eq 0 ]; then return 0; fi
    if [ "$(stat -c %u "$root" 2>/dev/null)" != "$SUDO_UID" ] || ! command -v setpriv >/dev/null; then return 0; fi
    local home
    home=$(getent passwd "$SUDO_UID" | cut -d: -f6)
    exec setpriv --reuid "$SUDO_UID" --regid "${SUDO_GID:-$SUDO_UID}" --init-groups \
        env HOME="${home:-/}" USER="${SUDO_USER:-}" LOGNAME="${SUDO_USER:-}" "$0" "$@"
}

# Configures build/$1 once, and again when the presets changed or the tree was moved; says how long the build may take.
configure() {
    local preset=$1 build=$root/build/$1 fresh=()
    if [ "$build/.configured" -nt "$root/CMakePresets.json" ] && [ -f "$build/build.ninja" ] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        return 0
    fi
    if [ -f "$build/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    say "Configuring build/$preset"
    (cd "$root" && cmake "${fresh[@]}" --preset "$preset") || return
    touch "$build/.configured"
}

# One line for what building build/$1 from nothing may take, from the number of sources: $2 seconds for each.
announce_build() {
    local files minutes
    if [ -f "$root/build/$1/.built" ]; then return 0; fi
    files=$(find "$root/graph" "$root/importers" "$root/app" "${@:3}" -name '*.cpp' | wc -l)
    minutes=$((files * $2 / $(processors) / 60 + 1))
    say "The first build ($files files) takes about $minutes min on this machine's $(processors) processors."
}

build() {
    (cd "$root" && cmake --build --preset "$1") || return
    touch "$root/build/$1/.built"
}
