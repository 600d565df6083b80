#!/bin/sh
# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# Unitscope's fetch: prints one ordinary file between two lines that a nonce marks, and changes nothing.
#   BEGIN nonce file
#   the bytes of the file, and a newline
#   END nonce file STATUS BYTES NOTE
# NOTE: ok, missing, folder, special (a device, a pipe, a socket), denied, large (nothing of it is printed), failed, absent (there
# is no timeout, no head or no wc). STATUS is head's, BYTES the size of the file after it was read, or -.
# The path is in $path, never in an argument that a shell reads.
set -u

limited() { timeout -k 2 "$@" </dev/null; } # SECONDS COMMAND...
size() { limited 20 wc -c -- "$path" | { read -r bytes rest && printf %s "$bytes"; }; }
# Whether the nearest folder that can be seen may not be entered.
is_closed() {
    folder=${path%/*}
    while [ -n "$folder" ]; do
        if [ -d "$folder" ]; then
            [ ! -x "$folder" ]
            return
        fi
        folder=${folder%/*}
    done
    false
}
end() { printf '\nEND %s file %s %s %s\n' "$nonce" "$1" "$2" "$3"; } # STATUS BYTES NOTE

main() { # NONCE MOST_BYTES
    nonce=$1 most=$2
    printf '\nBEGIN %s file\n' "$nonce"
    case $path in [~]/*) path=${HOME:-}${path#?} ;; esac
    PATH=${PATH:-/usr/bin:/bin}
    LC_ALL=C
    export PATH LC_ALL
    if [ -f "$path" ]; then
        if [ -r "$path" ]; then fetch; else end - - denied; fi
    elif [ -d "$path" ]; then
        end - - folder
    elif [ -e "$path" ]; then
        end - - special
    elif is_closed; then
        end - - denied
    else
        end - - missing
    fi
}
fetch() {
    if ! limited 5 true || ! before=$(size) || [ -z "$before" ]; then
        end - - absent
    elif [ "$before" -gt "$most" ]; then
        end - "$before" large
    else
        limited 20 head -c "$((most + 1))" -- "$path" 2>/dev/null
        end "$?" "$(size)" ok
    fi
}

# In braces: a line that was cut on its way runs nothing.
{ main "$@"; }
