// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/hostmemory.h"

#include "app/ui/document.h"
#include "app/ui/notices.h"

#include <QtCore/qcoreapplication.h>

namespace unitscope {

namespace {

void say(Notices* notices, const Error& error)
{
    const QString text = QCoreApplication::translate("unitscope::HostMemory",
                                                     "Which hosts are the same is not remembered: %1")
                             .arg(error.message());
    notices->show(Topic::Program, text, true);
}

} // namespace

void keepHostDecisions(Document& document, Notices* notices, const QString& file)
{
    const Result<SameHosts> known = loadSameHosts(file);
    if (known)
        document.setSameHosts(*known);
    else
        say(notices, known.error());
    QObject::connect(&document, &Document::hostsDecided, notices, [notices, file](const HostDecision& decision) {
        if (const Result<SameHosts> kept = rememberSameHosts(file, decision); !kept)
            say(notices, kept.error());
    });
}

} // namespace unitscope
