// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/exitcodes.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Meaning
{
    int code;
    QLatin1StringView words;
};

// 1 to 7 are the LSB's, 64 to 78 those of sysexits.h, from 200 on systemd's own.
constexpr Meaning meanings[] = {
    {0, "success"_L1},
    {1, "FAILURE: the program says it failed"_L1},
    {2, "INVALIDARGUMENT: wrong or too many arguments"_L1},
    {3, "NOTIMPLEMENTED: not implemented"_L1},
    {4, "NOPERMISSION: not permitted"_L1},
    {5, "NOTINSTALLED: the program is not installed"_L1},
    {6, "NOTCONFIGURED: the program is not configured"_L1},
    {7, "NOTRUNNING: the program is not running"_L1},
    {64, "USAGE: wrong use of the command"_L1},
    {69, "UNAVAILABLE: a service is not available"_L1},
    {70, "SOFTWARE: an error within the program"_L1},
    {77, "NOPERM: not permitted"_L1},
    {78, "CONFIG: wrong configuration"_L1},
    {126, "the command cannot be executed"_L1},
    {127, "the command was not found"_L1},
    {130, "ended by SIGINT"_L1},
    {134, "ended by SIGABRT"_L1},
    {137, "ended by SIGKILL, often for want of memory"_L1},
    {139, "ended by SIGSEGV: a memory error"_L1},
    {143, "ended by SIGTERM"_L1},
    {200, "CHDIR: the working directory cannot be entered"_L1},
    {201, "NICE: the priority cannot be set"_L1},
    {202, "FDS: open files cannot be closed or adjusted"_L1},
    {203, "EXEC: the program cannot be started; it is missing or not executable"_L1},
    {204, "MEMORY: not enough memory"_L1},
    {205, "LIMITS: resource limits cannot be set"_L1},
    {206, "OOM_ADJUST: the out-of-memory setting cannot be changed"_L1},
    {207, "SIGNAL_MASK: the signal mask cannot be set"_L1},
    {208, "STDIN: standard input cannot be set up"_L1},
    {209, "STDOUT: standard output cannot be set up"_L1},
    {210, "CHROOT: the root directory cannot be changed"_L1},
    {213, "CAPABILITIES: capabilities cannot be applied"_L1},
    {214, "SETSCHEDULER: the scheduling policy cannot be set"_L1},
    {216, "GROUP: the group is not known"_L1},
    {217, "USER: the user is not known"_L1},
    {218, "CAPABILITIES: capabilities cannot be dropped"_L1},
    {219, "CGROUP: the control group cannot be set up"_L1},
    {222, "STDERR: standard error cannot be set up"_L1},
    {224, "PAM: the PAM session cannot be set up"_L1},
    {225, "NETWORK: the network namespace cannot be set up"_L1},
    {226, "NAMESPACE: mounts or other namespaces cannot be set up"_L1},
    {228, "SECCOMP: the system call filter cannot be applied"_L1},
    {233, "RUNTIME_DIRECTORY: the runtime directory cannot be set up"_L1},
    {235, "CHOWN: a socket's owner cannot be changed"_L1},
    {237, "KEYRING: the kernel keyring cannot be set up"_L1},
    {238, "STATE_DIRECTORY: the state directory cannot be set up"_L1},
    {239, "CACHE_DIRECTORY: the cache directory cannot be set up"_L1},
    {240, "LOGS_DIRECTORY: the log directory cannot be set up"_L1},
    {241, "CONFIGURATION_DIRECTORY: the configuration directory cannot be set up"_L1},
    {243, "CREDENTIALS: credentials cannot be set up"_L1},
};

} // namespace

QString exitCodeWords(qint64 code)
{
    const QString words = u"code "_s + QString::number(code);
    const auto row = std::find_if(std::begin(meanings), std::end(meanings),
                                  [code](const Meaning& meaning) { return meaning.code == code; });
    return row == std::end(meanings) ? words : words + u" ("_s + row->words + u')';
}

} // namespace unitscope
