// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/descriptordevice.h"
#include "app/cli/interrupt.h"
#include "app/cli/standardstreams.h"
#include "app/cli/terminalask.h"

#include <QtCore/qcoreapplication.h>

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
    return int(runCommandLine(QCoreApplication::arguments().sliced(1), console, interrupt.token()));
}
