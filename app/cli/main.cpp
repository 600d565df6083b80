// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/descriptordevice.h"
#include "app/cli/interrupt.h"
#include "app/cli/standardstreams.h"
#include "app/cli/terminalask.h"

#include <QtCore/qcoreapplication.h>
#include <cstdlib>

int main(int argc, char* argv[])
{
    using namespace unitscope;
    prepareStandardStreams();
    const Interrupt interrupt;
    // Nothing may depend on the user's locale, and Qt complains on standard error about one that is not UTF-8.
    qputenv("LC_ALL", "C.UTF-8");
    const QCoreApplication application(argc, argv);

    DescriptorDevice out(1, interrupt.token());
    DescriptorDevice messages(2, interrupt.token());
    const Console console{out, messages, isTerminal(2), askAtTerminal()};
    const ExitCode code = runCommandLine(QCoreApplication::arguments().sliced(1), console, interrupt.token());
    // Looking up a name cannot be cancelled, and the end of the application would wait for it.
    if (code == ExitCode::Cancelled || code == ExitCode::Unreachable)
        std::_Exit(int(code));
    return int(code);
}
