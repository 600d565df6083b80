#!/bin/sh
# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
#
# Unitscope's audit: prints what really runs on this host, and changes nothing.
#
# For whoever has to approve it:
#  - Every command that looks at the host stands behind "frame" or "limited" below, and only reads. The others (awk, sed, grep,
#    sort, tr, cut, od, head, tail) see what those printed. There is no sudo, no temporary file, no here-document, and nothing is
#    opened for writing but /dev/null.
#  - Each command ends after a number of seconds and a number of bytes, and reads /dev/null or the questions printed with it.
#  - Environment is asked neither of units nor of processes. What streams hold is cut off before it is printed. What looks
#    like a secret is replaced, character by character, by "*" in mask(), through which every byte of the output passes.
#  - It connects to Redis servers that listen here or that --redis names, and asks PING, INFO, CLIENT LIST, SCAN, XINFO; redis-cli
#    itself also asks HELLO and COMMAND, whose refusal does no harm.
#    Through systemctl, ss and id it reaches systemd, the kernel and the name services, and nothing else.
#  - docs/audit-transcript.md describes the output, and what each part of it proves.
#
# Usage: sh audit.sh [OPTION VALUE]...                    (for another host: ssh HOST sh -s < audit.sh)
#   --venvs DIR, --code DIR     where virtual environments and code live; may be repeated, replaces the default
#   --read-code no              code is not read: writers and readers of streams are not looked for in it
#   --redis HOST:PORT | PATH    a Redis server beside those found among the listeners; may be repeated
#   --database N                a database to read even if it seems empty; may be repeated
#   --passwords yes             standard input holds a line "HOST:PORT USER PASSWORD" (or "PATH ...") for each Redis server
#                               that wants one; a password is sent to that server and to no other
#   --seconds N, --frame-bytes N, --total-bytes N           limits of the whole run, of one frame, of the whole output
#   --nonce HEX, --script-sha256 HEX                        set by the program that starts this script
#   --as-sent yes               standard input is what that program sends to a shell: of it the options are taken, and nothing is
#                               run. For a forced command of sshd (docs/audit-account.md)
set -u

venvs='/opt/quantum/venvs'
code='/home/qt/quantum_trader /opt/quantum'
servers='' databases='' passwords='' nonce='' script_sha256=''
seconds=60 frame_bytes=4194304 total_bytes=33554432
newline='
'
# What is safe to give back to a command: a name from outside that has other characters is printed, and not asked about.
safe_unit='[A-Za-z0-9:_.\\@-]'
safe_key='[A-Za-z0-9_.:{}-]'

unit_properties=Id,Names,Description,LoadState,ActiveState,SubState,UnitFileState,FragmentPath,DropInPaths,NeedDaemonReload
unit_properties=$unit_properties,Type,Restart,NRestarts,Result,ExecMainCode,ExecMainStatus,MainPID,ControlGroup,User,Group
unit_properties=$unit_properties,DynamicUser,WorkingDirectory,RootDirectory,ExecStart,ActiveEnterTimestamp,StateChangeTimestamp
unit_properties=$unit_properties,Requires,Requisite,BindsTo,Wants,WantedBy,After,PartOf,Triggers,TriggeredBy,Listen,Accept
unit_properties=$unit_properties,TimersCalendar,TimersMonotonic,NextElapseUSecRealtime,NextElapseUSecMonotonic,LastTriggerUSec

# --- Running one command --------------------------------------------------------------------------------------------------

limited() { timeout -k 2 "$@" </dev/null; } # SECONDS COMMAND...

# frame ID FILTER COMMAND...: what the command printed, through the filter, as one frame; before it, as a frame of its own
# (ID.err), the last of what it said on standard error. Leaves the output in $out.
frame() {
    id=$1 filter=$2 out=''
    shift 2
    read -r uptime rest </proc/uptime
    if [ "${uptime%.*}" -ge "$deadline" ]; then
        missing "$id" skipped "the $seconds seconds of this audit were over"
        return
    fi
    # Descriptor 4 takes the output through the filter; 3 takes the last of standard error, with the status behind it. What is
    # captured is that, the nonce, and the output, with an x that keeps its last newlines.
    captured=$({
        kept=$({ { "$@" 2>&1 >&4 3>&- 4>&-; printf '\n%s' "$?"; } | tail -c 4000 >&3 4>&-; } 4>&1 | "$filter" 3>&-; printf x)
        printf '%s%s' "$nonce" "$kept"
    } 3>&1)
    said=${captured%%"$nonce"*}
    out=${captured#*"$nonce"} out=${out%x}
    status=${said##*"$newline"} said=${said%"$newline"*}
    [ -z "$said" ] || section "$id.err" "$status" - "$said"
    section "$id" "$status" - "$out"
}
missing() { section "$1" - "$2" "$3"; } # ID WHY WORDS: a frame for what was not done
section() { printf '%s BEGIN %s\n%s\n%s END %s %s %s\n' "$nonce" "$1" "$4" "$nonce" "$1" "$2" "$3"; } # ID STATUS NOTE BODY

# The filters. A name may hold a newline: where a command ends names with NUL, NUL becomes newline, newline becomes 0x1e.
as_is() { head -c "$frame_bytes"; }
nul_ended() { as_is | tr '\n\000' '\036\n'; }
short_lines() { as_is | cut -b 1-500; }
# Of XINFO STREAM the counters stay, the first and the last entry do not. (A server before Redis 6 answers with lists.)
without_payload() { as_is | sed -e 's/,"first-entry":.*/}/' -e 's/,"first-entry",.*/]/'; }

# --- The host and this audit ------------------------------------------------------------------------------------------------

machine_id() { own=$(limited 5 cat /etc/machine-id) && printf 'unitscope\n%s\n' "${own:?is empty}" | limited_input 5 sha256sum; }
limited_input() { timeout -k 2 "$@"; } # as limited, for the right side of a pipe
script_hash() { if [ -n "$script_sha256" ]; then echo "$script_sha256 given"; else limited 5 sha256sum -- "$0"; fi; }
# As they were given, to be given again: one a line. No password is among them, only whether there were any.
used_options() {
    for value in $own_venvs; do echo "--venvs $value"; done
    for value in $own_code; do echo "--code $value"; done
    for value in $servers; do echo "--redis $value"; done
    for value in $databases; do echo "--database $value"; done
    [ $read_code = yes ] || echo '--read-code no'
    echo "--seconds $seconds"
    [ $with_passwords = no ] && [ -z "$passwords" ] || echo 'redis-accounts given'
}
versions() {
    for tool in systemctl ss redis-cli timeout grep find; do
        option=--version
        [ "$tool" = ss ] && option=-V
        printf '%s: %s\n' "$tool" "$(limited 5 "$tool" "$option" 2>&1 | head -n 1)"
    done
}
host() {
    frame audit.script as_is script_hash
    # The reader leaves out this process and all below it, what its control group holds, and the connection it came by.
    section audit.self 0 - "pid $$ parent $PPID${newline}connection ${SSH_CONNECTION:--}"
    frame audit.self.cgroup as_is limited 5 cat "/proc/$$/cgroup"
    missing audit.not-looked-at skipped "user units, containers, UDP and cron are not looked at"
    frame audit.options as_is used_options
    frame host.name as_is limited 5 uname -n
    frame host.kernel as_is limited 5 uname -srm
    frame host.system as_is limited 5 cat /etc/os-release
    frame host.machine as_is machine_id
    frame host.clock as_is limited 5 date -u '+%s %Y-%m-%dT%H:%M:%SZ'
    frame host.uptime as_is limited 5 cat /proc/uptime
    frame host.addresses as_is limited 5 ip -o address
    frame host.account as_is limited 5 id
    frame host.rights as_is limited 5 grep ^Cap /proc/self/status
    frame host.versions as_is versions
}

# --- Units --------------------------------------------------------------------------------------------------------------------

units() {
    quiet='--no-legend --no-pager --full --no-ask-password'
    stamp=''
    limited 5 systemctl --timestamp=unix --version >/dev/null 2>&1 && stamp=--timestamp=unix
    # shellcheck disable=SC2086 # quiet and stamp are words of our own
    frame units.list as_is limited 20 systemctl list-units --all --plain $quiet --type=service,timer,target,socket
    names=$out
    # shellcheck disable=SC2086
    frame units.files as_is limited 20 systemctl list-unit-files $quiet --type=service,timer,target,socket
    # A template (foo@.service) is no unit: one such name would end the answer there.
    names=$(printf '%s\n%s\n' "$names" "$out" | sed -n "s/^\($safe_unit*\.[a-z]*\) .*/\1/p" | grep -v '@\.' | sort -u)
    # shellcheck disable=SC2086
    frame units.timers as_is limited 20 systemctl list-timers --all $quiet
    if [ -z "$names" ]; then
        missing units.show skipped 'no unit was listed'
        return
    fi
    # shellcheck disable=SC2086 # names have no spaces, and set -f keeps the shell from reading patterns
    frame units.show as_is limited 30 systemctl show --no-pager $stamp -p "$unit_properties" -- $names
    code=$(code_of_units "$out")
}
# The code directories, and those that the administrator's own units run in or run a script of; none inside another, and
# neither a whole home nor the system's own.
code_of_units() {
    own_directories=$(printf '%s\n\n' "$1" | awk '
        /^FragmentPath=\/(etc|usr\/local|opt|home|srv)\// { own = 1 }
        /^WorkingDirectory=\// { found = found substr($0, 18) "\n" }
        /^ExecStart=/ { n = split($0, word, /[ ;=]+/)
            for (i = 1; i <= n; i++)
                if (word[i] ~ /^\/.*\.(py|js|ts|sh|rb|pl)$/) { sub("/[^/]*$", "", word[i]); found = found word[i] "\n" } }
        /^$/ { if (own) printf "%s", found; found = ""; own = 0 }' |
        grep -E '^/[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$' |
        grep -vE '^/((bin|sbin|lib|proc|sys|dev|run|tmp|var/(lib|log|cache|tmp|run)|usr/(bin|sbin|lib|share))(/|$)|home/[^/]*$)')
    # shellcheck disable=SC2086 # a word each
    printf '%s\n' $code $own_directories | sort -u | awk 'kept == "" || index($0 "/", kept "/") != 1 { print kept = $0 }'
}

# --- Processes and sockets ----------------------------------------------------------------------------------------------------

# shellcheck disable=SC2046 # files below /proc, a word each
processes() {
    [ -d /proc/1 ] || missing processes.others skipped "only those of this account are visible here: /proc is mounted with hidepid"
    frame processes.cgroup as_is limited 10 grep -H '' $(each cgroup)
    frame processes.status as_is limited 10 grep -HE '^(Name|PPid|Uid):' $(each status)
    frame processes.arguments nul_ended limited 10 grep -zH . $(each cmdline)
}
each() { for process in $everyone; do printf '%s/%s\n' "$process" "$1"; done; }

sockets() {
    frame sockets.listen as_is limited 10 ss -Hlntpe
    listeners=$out
    if [ "$status" != 0 ]; then # without ss: numbers, and who holds which
        frame sockets.proc as_is limited 10 cat /proc/net/tcp /proc/net/tcp6
        case $out in *:18EB\ 0*:0000\ 0A*) servers="$servers 127.0.0.1:6379" ;; esac
        # shellcheck disable=SC2046 # as above
        frame sockets.proc.holders as_is limited 10 ls -ln $(each fd)
        return
    fi
    frame sockets.listen.unix as_is limited 10 ss -Hlxpe
    servers="$servers $(redis_listeners "$listeners" "$out")"
    frame sockets.connected.unix as_is limited 10 ss -Hxpe
}
connections() { frame "sockets.connected.$1" as_is limited 10 ss -Hntpe; } # 1 or 2: short connections are missed all the same

# Addresses of Redis servers among the listeners: by process, by unit, or by the usual port; one of each process and port.
redis_listeners() {
    printf '%s\n' "$1" | awk '
        /"(redis|valkey|keydb)-server"/ || /cgroup:[^ ]*\/(redis|valkey|keydb)(-server)?([@_-][0-9]+)?(@[^ \/]*)?\.service/ || $4 ~ /:6379$/ {
            port = $4; sub(/.*:/, "", port)
            host = substr($4, 1, length($4) - length(port) - 1); sub(/%.*/, "", host); gsub(/[][]/, "", host); sub(/^::ffff:/, "", host)
            if (host == "*" || host == "0.0.0.0") host = "127.0.0.1"
            if (host == "::") host = "::1"
            owner = match($0, /pid=[0-9]+/) ? substr($0, RSTART, RLENGTH) : match($0, /cgroup:[^ ]+/) ? substr($0, RSTART, RLENGTH) : host
            rank = host == "127.0.0.1" ? "1" : host == "::1" ? "2" : "3"
            print owner, port, rank, host ":" port }' | sort | awk '!seen[$1, $2]++ { print $4 }'
    printf '%s\n' "$2" | awk '$5 ~ /^\/[A-Za-z0-9_.\/-]*(redis|valkey|keydb)[A-Za-z0-9_.\/-]*$/ { print $5 }' | sort -u
}

# --- Redis --------------------------------------------------------------------------------------------------------------------

# ask QUESTIONS: prints each as "> question", then the answers of the server $address in order, one line each unless INFO or
# CLIENT LIST. Database and password travel as questions do; the password's stands there without it.
ask() {
    select='' login=''
    [ "$database" = 0 ] || select="SELECT $database$newline"
    secret=$(printf '%s\n' "$passwords" | while IFS=' ' read -r place user password; do
        [ "$place" = "$address" ] && printf 'HELLO 3 AUTH "%s" "%s"\n' "$(in_hex "$user")" "$(in_hex "$password")" && break
    done)
    [ -z "$secret" ] || login="HELLO 3 AUTH ***$newline"
    printf '%s%s%s\n' "$login" "$select" "$1" | sed 's/^/> /'
    # shellcheck disable=SC2046 # two words, or four
    printf '%s%s%s\n' "$secret${secret:+$newline}" "$select" "$1" | limited_input 10 redis-cli -e --json $(reached_by "$address")
}
in_hex() { printf '%s' "$1" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g'; }
reached_by() {
    case $1 in
    /*) printf -- '-s %s' "$1" ;;
    *) printf -- '-h %s -p %s' "${1%:*}" "${1##*:}" ;;
    esac
}

# shellcheck disable=SC2086 # addresses and numbers, a word each
redis() {
    servers=$(printf '%s\n' $servers | awk '!seen[$0]++')
    section redis.servers 0 - "$servers"
    if ! limited 5 redis-cli -e --json --version >/dev/null 2>&1; then
        missing redis absent 'there is no redis-cli, or none of 7.0 or later: streams, readers and writers are not looked at'
        servers=''
    fi
    number=0 known='' asked=''
    for address in $servers; do
        number=$((number + 1)) database=0
        frame "redis.$number.info" as_is ask "PING${newline}INFO server${newline}INFO keyspace"
        why=''
        case $status$said$out in [!0]* | *'Could not connect'* | *'error:"NOAUTH'* | *'error:"WRONGPASS'*)
            why='not reached, or not without a password: see the frame before' ;;
        esac
        run_id=$(printf '%s\n' "$out" | sed -n 's/^run_id:\([0-9a-f]*\).*/\1/p')
        case ${run_id:+"$known "} in *" $run_id "*) why='a server that was read already, by another address' ;; esac
        if [ -n "$why" ]; then
            missing "redis.$number.streams" skipped "$why"
            continue
        fi
        asked="$asked $number=$address"
        known="$known $run_id"
        found=$(printf '%s\n' "$out" | sed -n 's/^db\([0-9]*\):.*/\1/p')
        frame "redis.$number.clients.1" as_is ask 'CLIENT LIST'
        for database in $(printf '%s\n' 0 $found $databases | sort -nu); do streams; done
    done
}
again() { # the second sample of the clients
    database=0
    for address in $asked; do
        number=${address%%=*} address=${address#*=}
        frame "redis.$number.clients.2" as_is ask 'CLIENT LIST'
    done
}
streams() {
    part=redis.$number.db$database
    cursor=0 rounds=0 keys=''
    while :; do
        rounds=$((rounds + 1))
        frame "$part.scan.$rounds" as_is ask "SCAN $cursor COUNT 5000 TYPE stream"
        # What is no JSON string of safe characters alone is left where it is: printed above, and not asked about.
        # shellcheck disable=SC2020 # three characters, each to a newline
        words=$(printf '%s' "$out" | grep '^\["' | tr ',[]' '\n\n\n' | sed -n "s/^\"\($safe_key*\)\"\$/\1/p")
        cursor=${words%%"$newline"*}
        [ "$words" = "$cursor" ] || keys=$keys$newline${words#*"$newline"}
        case $cursor in '' | 0 | *[!0-9]*) break ;; esac
        if [ $rounds -ge 400 ]; then
            missing "$part.scan" cut "$rounds rounds of SCAN, and not at the end: there may be more streams"
            break
        fi
    done
    keys=$(printf '%s\n' "$keys" | grep . | sort -u)
    [ -n "$keys" ] || return 0
    stream_names=$stream_names$newline$keys
    frame "$part.streams" without_payload ask "$(printf '%s\n' "$keys" | sed 's/\(.*\)/XINFO STREAM \1\nXINFO GROUPS \1/')"
    groups=$(printf '%s\n' "$out" | awk -v safe="$safe_key" '
        /^> / { question[++asked] = $0; next }
        { answered++; if (split(question[answered], word, " ") != 4 || word[3] != "GROUPS") next
          while (match($0, "\"name\"[:,]\"" safe "+\"")) {
              print "XINFO CONSUMERS", word[4], substr($0, RSTART + 8, RLENGTH - 9); $0 = substr($0, RSTART + RLENGTH) } }')
    [ -z "$groups" ] || frame "$part.consumers" as_is ask "$groups"
}

# --- Files --------------------------------------------------------------------------------------------------------------------

# shellcheck disable=SC2086 # the directories, which have no spaces
files() {
    gone='' here='' inside=''
    for directory in $venvs; do [ -d "$directory" ] && here="$here $directory" || gone="$gone $directory"; done
    for directory in $code; do [ -d "$directory" ] && inside="$inside $directory" || gone="$gone $directory"; done
    section files.where 0 - "venvs:$here${newline}code:$inside${newline}not there, or not visible:$gone"
    if [ -z "$here" ]; then
        missing files.venvs absent 'none of the directories for virtual environments is there'
    else
        frame files.venvs nul_ended limited 10 find $here -mindepth 1 -maxdepth 1 -type d -print0
        frame files.venvs.marks nul_ended limited 10 find $here -maxdepth 3 \( -name pyvenv.cfg -o -path '*/bin/python*' \) -print0
    fi
    if [ $read_code = no ]; then
        missing files.code skipped "this audit was told not to read code"
        missing files.code.lines skipped "this audit was told not to read code: writers and readers are not looked for in it"
        return
    fi
    if [ -z "$inside" ]; then
        missing files.code absent 'none of the directories for code is there: writers and readers are not looked for in code'
        return
    fi
    frame files.code nul_ended limited 15 find $inside -maxdepth 6 -xdev $skipped_folders -type f \( $source_names \) -print0
    # Lines that name a stream or a stream command, and those that tell whether they count: imports, functions, quotes.
    pattern='[xX](add|ADD|read|READ|group|GROUP|ack|ACK|claim|CLAIM|autoclaim|AUTOCLAIM)|[sS][tT][rR][eE][aA][mM]'
    pattern="$pattern|^[[:space:]]*(from|import|def|async def|class|if __name__)[[:space:]]|\"\"\"|'''"
    for key in $(printf '%s\n' "$stream_names" | grep '.....' | sort -u | sed 's/[.{}]/[&]/g'); do
        pattern="$pattern|$key"
        case $key in *:?????*) pattern="$pattern|[\"']${key##*:}[\"']" ;; esac # code may add the first part of a name later
    done
    # A path with ":" or a control character could not be told from line and text.
    frame files.code.lines short_lines limited 20 find $inside -maxdepth 6 -xdev $skipped_folders -type f \( $source_names \) \
        -size -1024k ! -path '*[:[:cntrl:]]*' -exec grep -nHE -e "$pattern" '{}' +
}
skipped_folders='( -name .git -o -name node_modules -o -name __pycache__ -o -name site-packages -o -name .venv ) -prune -o'
source_names='-name *.py -o -name *.js -o -name *.ts -o -name *.go -o -name *.sh -o -name *.rb -o -name *.php'

# --- The output ---------------------------------------------------------------------------------------------------------------

# Everything passes here: secrets become "*", one for each character, so that places stay true; frames get their sizes and a
# word for how they ended; bytes over the limits are left out. The first line read is the nonce that marks frames.
mask() {
    LC_ALL=C awk -v frame_limit="$frame_bytes" -v total_limit="$total_bytes" '
    function hide(p, n,    s) { # n characters of line from p on
        s = substr(line, p, n)
        if (s !~ /[^*]/) return
        gsub(/./, "*", s); line = substr(line, 1, p - 1) s substr(line, p + n); low = tolower(line); hidden++
    }
    function to_quote(p, quote,    n, i) { # how many characters from p on the quotes hold; -1 if they do not end
        for (n = 0; i = index(substr(line, p + n), quote); ) {
            n += i
            if (length(quote) > 1 || n < 2 || substr(line, p + n - 2, 1) != "\\") return n - 1
        }
        return -1
    }
    # For each place where the line in small letters matches: hides the value behind it (if it looks like "only"), to the end
    # of its quotes or to "ends".
    function behind(pattern, ends, only,    p, n, quote) {
        for (p = 1; match(substr(low, p), pattern); p += n) {
            p += RSTART + RLENGTH - 1; n = 0
            if (substr(low, p) !~ only) continue
            if (match(substr(low, p), /^[bfru]?\\?["\047]/)) {
                p += RLENGTH; quote = substr(line, p - 1, 1)
                if (substr(line, p - 2, 1) == "\\") quote = "\\" quote
                n = to_quote(p, quote)
            } else n = match(substr(line, p), ends) - 1
            if (n < 0) n = length(line) - p + 1
            hide(p, n)
        }
    }
    # Hides what matches without its first "kept" characters and its last "left", if it has at least "least".
    function whole(pattern, kept, least, left,    p, n) {
        for (p = 1; match(substr(line, p), pattern); p += n) {
            p += RSTART - 1; n = RLENGTH
            if (n >= least) hide(p + kept, n - kept - left)
        }
    }
    # Hides runs in which capitals, small letters and digits change as often as they do in a random key.
    function random_looking(    p, n, run, i, c, kind, last, changes, letters) {
        for (p = 1; match(substr(line, p), /[A-Za-z0-9+\/_-]+/); p += n) {
            p += RSTART - 1; n = RLENGTH
            if (n < 20) continue
            run = substr(line, p, n)
            if (substr(line, p - 1, 2) ~ /^[.\/~]|\// && (i = index(run, "/"))) { n = i; run = substr(run, 1, n - 1) } # a path: part by part
            if (run !~ /[A-Z]/ || run !~ /[a-z]/ || run !~ /[0-9].*[0-9]/) continue
            for (i = changes = letters = last = 0; i++ < length(run); last = kind) {
                c = substr(run, i, 1); kind = c ~ /[A-Z]/ ? 1 : c ~ /[a-z]/ ? 2 : c ~ /[0-9]/ ? 3 : 0
                if (kind) { letters++; changes += last && kind != last }
            }
            if (letters >= 20 && changes * 5 > letters * 2) hide(p, length(run))
        }
    }
    # One argument of a process: what follows "--password" is the next line.
    function argument(    p, value) {
        p = index(line, "/cmdline:") + 9; value = substr(low, p)
        if (substr(line, 1, p - 1) != process) { process = substr(line, 1, p - 1); program = value; sub(/.*\//, "", program); before = "" }
        if (before ~ "^-[a-z0-9_-]*" key more "$" || before program ~ /^(-aredis-cli|-psshpass|(-u|--user)curl)$/) hide(p, length(value))
        if (program ~ /^(mysql|mariadb)/ && value ~ /^-p./) hide(p + 2, length(value))
        if (match(value, "^[a-z0-9_-]*" key more "=")) hide(p + RLENGTH, length(value))
        before = value
    }
    function conceal() {
        low = tolower(line)
        if (in_key) { in_key = line !~ /-----END/; if (in_key) hide(1, length(line)); return }
        if (match(line, /-----BEGIN [A-Z ]*PRIVATE KEY[A-Z ]*-----/)) { in_key = line !~ /-----END/; hide(RSTART + RLENGTH, length(line)) }
        if (id == "processes.arguments") argument()
        if (index(line, "@")) {
            whole("://[^/ \t\"\047]*@", 3, 5, 1)
            whole("[A-Za-z0-9_.-]+:[^ \t@:/\"\047]+@", 0, 5, 1)
        }
        if (low ~ key) {
            behind("(authorization|cookie)[\"\047]?[ \t]*[:=][ \t]*", "[\"\047]")
            behind(key more "[\\\\\"\047]*[])]*[ \t]*(:=|=>|==?|:[ \t]+)[ \t]*", stop)
            behind(key more "\\\\?[\"\047]:[ \t]*", stop)
            behind("(^|[^a-z0-9_-])--?[a-z0-9_-]*" key more "[ \t]+", "[ \t]", "^[^-]")
            behind(key "[ \t]+(is[ \t]+|by[ \t]+)?", "[ \t]", "^([\"\047]|[^ \t]*[0-9])")
        }
        if (low ~ /requirepass|sshpass|redis-cli|curl/) behind("(requirepass|sshpass -p|redis-cli .*-a|curl .*(-u|--user))[ \t]+", "[ \t;]")
        if (low ~ /mysql|mariadb/) behind("(mysql|mariadb)[a-z]* (.* )?-p", "[ \t]")
        if (low ~ /bearer |basic /) behind("(bearer|basic)[ \t]+", "[ \t\"\047,;)]", "^[a-z]*[0-9=._+/~-]")
        if (line ~ known_forms) {
            whole("A[KS]IA[0-9A-Z]+", 4, 16)
            whole("eyJ[0-9A-Za-z_-]+[.][0-9A-Za-z_.-]+", 3, 20)
            whole("(gh[a-z]_|npm_|hf_|[srp]k_(live|test)_|sk-)[0-9A-Za-z]+", 3, 20)
            whole("(github_pat_|glpat-|pypi-Ag|hvs[.]|ya29[.]|SG[.]|AIza|sk-(proj|ant|svcacct)-|xox[a-z]-|AGE-SECRET-KEY-)[0-9A-Za-z_.-]+", 3, 20)
            whole("[0-9]+:[A-Za-z0-9_-]+", 0, 40)
            whole("(hooks[.]slack[.]com/services|/api/webhooks)/[0-9A-Za-z_/-]+", 13, 30)
            whole("[$][0-9a-z-]+[$][^ :\"\047]+", 1, 12)
        }
        if (id == "processes.arguments" || id == "files.code.lines" || line ~ /^(ExecStart|Description)=/) whole("[0-9a-f]+", 0, 32)
        if (line ~ /[A-Z]/ && line ~ /[0-9].*[0-9]/) random_looking()
    }
    function how_it_ended(status) {
        if (id ~ /[.]err$/) return "said"
        if (left_out || bytes >= frame_limit) return "cut"
        if (status == 124 || status == 137 || status == 143) return "timeout"
        if (status == 127) return "absent"
        if (wants_password) return "password"
        if (status == 126 || not_permitted) return "denied"
        if (unreached) return "failed"
        if (complained) return status > 0 && !bytes ? "failed" : "partial"
        return status > 1 && !gone ? "failed" : "ok"
    }
    BEGIN {
        key = "(passw?|passwd|password|passphrase|pwd|secret|token|credentials?|(api|access|private|signing|encryption|account|auth|secret)[_-]?key|auth|authorization|cookie|session[_-]?id|sig|signature|dsn|identified|masterauth)"
        more = "([_-][a-z0-9_.-]*|[0-9]*)"
        known_forms = "A[KS]IA|eyJ|gh[a-z]_|npm_|hf_|[srp]k[_-]|_pat_|glpat-|pypi-|hvs[.]|ya29|SG[.]|AIza|xox[a-z]-|SECRET-KEY-|[0-9]:[A-Z]|hooks|[$]"
        stop = "[] \t\"\047,;)&}]"
    }
    NR == 1 { nonce = $0; print "unitscope-audit 1 " nonce; next }
    $1 == nonce && $2 == "BEGIN" {
        print "BEGIN " nonce " " $3
        if (id != $3 ".err") wants_password = not_permitted = complained = unreached = gone = 0
        id = $3; bytes = -1; hidden = left_out = in_key = 0; process = ""
        next
    }
    $1 == nonce && $2 == "END" {
        if (bytes < 0) bytes = 0
        print "END " nonce " " $3 " " $4 " " bytes " " hidden " " ($5 == "-" ? how_it_ended($4) : $5)
        fflush() # so that whoever waits sees how far it is
        frames++; all_bytes += bytes; all_hidden += hidden
        next
    }
    $1 == nonce && $2 == "LAST" { print "DONE " nonce " " frames " " all_bytes " " all_hidden; exit }
    {
        line = $0
        if (all_bytes + bytes + length(line) + 1 > total_limit) { if (bytes < 0) print ""; if (bytes < 0) bytes = 0; left_out = 1; next }
        if (id ~ /^redis|[.]err$/) {
            if (line ~ /^error:"(NOAUTH|WRONGPASS)/) wants_password = 1
            if (line ~ /NOPERM|[Pp]ermission denied|[Aa]ccess denied|not permitted/) not_permitted = 1
            if (line ~ /^Could not connect/) unreached = 1
            if (line ~ /\/proc\/[0-9]+\/.*No such (file|process)/) gone = 1
            else if ((id ~ /[.]err$/ && line !~ /^(HELLO 3 failed|$)/) || line ~ /^error:/) complained = 1
        }
        conceal()
        print line
        bytes += length(line) + 1
    }'
}

usage() {
    printf 'audit.sh: %s\n' "$1" >&2
    exit 2
}
plain() { case $2 in '' | -* | *[!A-Za-z0-9_./:-]*) usage "$1 wants letters, digits and _ . / : - only, not '$2'" ;; esac; }
count() { case $2 in '' | *[!0-9]* | ??????????*) usage "$1 wants a number, not '$2'" ;; esac; }
hex() { case $2 in '' | *[!0-9a-f]*) usage "$1 wants hexadecimal digits, not '$2'" ;; esac; }

# The options of the call that a client sends behind the script, and its passwords, which are octal. A line of another form is
# none; what the options hold is checked as any other.
as_sent() {
    form="(printf '[\\\\0-7]+' \\| )?main [A-Za-z0-9_./: -]+ (</dev/null )?9<&-"
    call=$(timeout -k 2 10 grep -m 1 '^{ watch_connection; .*; leave; }$')
    printf '%s\n' "$call" | grep -qE "^[{] watch_connection; $form; leave; [}]\$" || usage 'what was sent is no call of this script'
    case $call in *"printf '"*) sent=${call#*"'"} sent=${sent%%"'"*} ;; *) sent='' ;; esac
    call=${call#*main } call=${call%% </dev/null*} call=${call%% 9<&-*}
}
options() {
    while [ $# -gt 0 ]; do
        [ $# -gt 1 ] || usage "$1 wants a value; the options stand at the head of this script"
        case $1 in
        --venvs) plain "$1" "$2" && own_venvs="$own_venvs $2" ;;
        --code) plain "$1" "$2" && own_code="$own_code $2" ;;
        --read-code) [ "$2" = no ] && read_code=no ;;
        --redis) plain "$1" "$2" && servers="$servers $2" ;;
        --database) count "$1" "$2" && databases="$databases $2" ;;
        --passwords) [ "$2" = yes ] && with_passwords=yes ;;
        --seconds) count "$1" "$2" && seconds=$2 ;;
        --frame-bytes) count "$1" "$2" && frame_bytes=$2 ;;
        --total-bytes) count "$1" "$2" && total_bytes=$2 ;;
        --nonce) hex "$1" "$2" && nonce=$2 ;;
        --script-sha256) hex "$1" "$2" && script_sha256=$2 ;;
        --as-sent) [ "$2" = yes ] && is_sent=yes ;;
        *) usage "unknown option '$1'; the options stand at the head of this script" ;;
        esac
        shift 2
    done
}

main() {
    set -f
    own_venvs='' own_code='' with_passwords=no read_code=yes is_sent=no
    options "$@"
    PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
    LC_ALL=C TZ=UTC SYSTEMD_COLORS=0 SYSTEMD_PAGER='' REDISCLI_RCFILE=/dev/null
    export PATH LC_ALL TZ SYSTEMD_COLORS SYSTEMD_PAGER REDISCLI_RCFILE
    unset REDISCLI_AUTH
    if [ $is_sent = yes ]; then
        as_sent
        # shellcheck disable=SC2086 # a word for each option and each value
        options $call
        script_sha256='' # that of what was sent, which does not run
        # shellcheck disable=SC2059 # it is octal
        passwords=$(printf "$sent")
    elif [ $with_passwords = yes ]; then
        passwords=$(cat)
    fi
    venvs=${own_venvs:-$venvs} code=${own_code:-$code}
    limited 5 true || usage 'there is no "timeout -k": without it no command would be sure to end, so none is run'
    [ -n "$nonce" ] || nonce=$(limited 5 od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    read -r uptime rest </proc/uptime
    deadline=$((${uptime%.*} + seconds))
    stream_names=''
    set +f
    set -- /proc/[0-9]*
    set -f
    everyone=" $* "
    everyone="${everyone%% "/proc/$$" *} ${everyone#* "/proc/$$" }"
    {
        printf '%s\n' "$nonce"
        host
        units
        sockets
        connections 1
        processes
        redis
        files
        connections 2
        again
        printf '%s LAST\n' "$nonce"
    } | mask
}

# In braces: a line that was cut on its way runs nothing.
{ main "$@"; }
