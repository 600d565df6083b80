// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/showing.h"

#include <QtCore/qcoreapplication.h>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

QString pluralOf(Kind kind)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::Showing", words); };
    switch (kind) {
    case Kind::Host: return tr("hosts");
    case Kind::Service: return tr("services");
    case Kind::Timer: return tr("timers");
    case Kind::Target: return tr("targets");
    case Kind::Socket: return tr("sockets");
    case Kind::Stream: return tr("streams");
    case Kind::Port: return tr("ports");
    case Kind::Process: return tr("processes");
    case Kind::Venv: return tr("venvs");
    case Kind::Code: return tr("code folders");
    }
    return {};
}

namespace {

QString singularOf(Kind kind)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::Showing", words); };
    switch (kind) {
    case Kind::Host: return tr("host");
    case Kind::Service: return tr("service");
    case Kind::Timer: return tr("timer");
    case Kind::Target: return tr("target");
    case Kind::Socket: return tr("socket");
    case Kind::Stream: return tr("stream");
    case Kind::Port: return tr("port");
    case Kind::Process: return tr("process");
    case Kind::Venv: return tr("venv");
    case Kind::Code: return tr("code folder");
    }
    return {};
}

} // namespace

QString showingText(const Visible& visible)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::Showing", words); };
    std::array<int, size_t(Kind::Code) + 1> hidden{};
    int known = 0;
    qsizetype folded = 0;
    for (const SystemFold& fold : visible.folds)
        folded += std::ssize(fold.members);
    for (NodeIndex i = 0; i < visible.graph->nodes().size(); ++i) {
        const Kind kind = visible.graph->nodes()[i].id.kind();
        if (kind == Kind::Host)
            continue;
        ++known;
        if (!visible.indexOf(i))
            ++hidden[size_t(kind)];
    }
    QStringList parts;
    if (folded > 0)
        parts.append(tr("%1 of the system folded").arg(folded));
    qsizetype shown = known - folded;
    for (const Kind kind : allKinds()) {
        const int count = hidden[size_t(kind)];
        shown -= count;
        if (count > 0)
            parts.append(QString::number(count) + u' ' + (count == 1 ? singularOf(kind) : pluralOf(kind)));
    }
    if (known == 0)
        return tr("Nothing to show");
    if (parts.isEmpty())
        return tr("Showing all %1").arg(known);
    return tr("Showing %1 of %2: %3 not drawn").arg(shown).arg(known).arg(parts.join(u", "_s));
}

} // namespace unitscope
