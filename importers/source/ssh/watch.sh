#!/bin/sh
# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck disable=SC3013 # -ef: dash, bash, busybox, ksh and zsh have it; without it less is ended
#
# Travels with the scripts that Unitscope runs on another host, before their last line: when whoever waits for the answer goes away
# (standard input ends), nothing that was started for it stays. It reads standard input and process numbers below /proc, prints
# nothing, and ends only what this shell has started and what belongs to the session that the ssh server made for it.

# Goes on at once; standard input is descriptor 9 from now on. The newline tells that this host answers.
watch_connection() {
    echo
    exec 9<&0
    own_session=''
    # The session may be another's (a server that makes none for a command); it is ours if who leads it reads what we read.
    if numbers_of $$ && { [ "$session" = $$ ] || [ "/proc/$session/fd/0" -ef "/proc/$$/fd/9" ]; }; then own_session=$session; fi
    {
        while read -r line <&9; do :; done
        end_all
    } </dev/null >/dev/null 2>&1 &
    watcher=$!
}
# When the last command has ended: with its status. The shell would go on to wait for more to run.
leave() {
    set -- $?
    exec 2>/dev/null
    kill -KILL "$watcher"
    exit "$1"
}

# numbers_of PROCESS: sets process, state, parent, session.
numbers_of() {
    numbers=''
    { while read -r line || [ -n "$line" ]; do numbers="$numbers $line"; done <"/proc/$1/stat"; } 2>/dev/null
    case $numbers in *') '*) ;; *) return 1 ;; esac # the name before it may hold anything
    process=${numbers#?} process=${process%% *} numbers=${numbers##*) }
    state=${numbers%% *} numbers=${numbers#* }
    parent=${numbers%% *} numbers=${numbers#* *[0-9] } session=${numbers%% *}
}

# Stops first and kills then, so that nobody can start another in between. What has ended is left to its parent.
end_all() {
    numbers_of self || { kill -KILL $$; return; }
    watching=$process ours=' '
    if [ "$parent" = $$ ]; then # or the shell is gone, and its number may be another's
        kill -STOP $$
        ours=" $$ "
    fi
    rounds=0 before=''
    while [ "$ours" != "$before" ] && [ $rounds -lt 50 ]; do
        rounds=$((rounds + 1)) before=$ours
        for place in /proc/[0-9]*; do
            case "$ours$watching " in *" ${place#/proc/} "*) continue ;; esac
            numbers_of "${place#/proc/}" || continue
            [ "$state" != Z ] || continue
            case $ours in *" $parent "*) ;; *) [ "$session" = "$own_session" ] || continue ;; esac
            kill -STOP "$process" && ours="$ours$process "
        done
    done
    # shellcheck disable=SC2086 # numbers, a word each
    kill -KILL $ours
}
