// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/standardstreams.h"

#include <QtCore/qglobal.h>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace unitscope {

#ifdef Q_OS_UNIX

void prepareStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // open() takes the lowest free number, which is this one: those before it are open by now.
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
    ::signal(SIGPIPE, SIG_IGN);
}

bool isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

#else

void prepareStandardStreams() { }

bool isTerminal(int)
{
    return false;
}

#endif

} // namespace unitscope
