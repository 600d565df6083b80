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

ShowingWords showingWords(const Visible& visible)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("unitscope::Showing", words); };
    std::array<int, size_t(Kind::Code) + 1> hidden{};
    qsizetype known = 0;
    for (const Node& node : visible.graph->nodes()) {
        const Kind kind = node.id.kind();
        known += kind == Kind::Host ? 0 : 1;
        if (kind != Kind::Host && !visible.spec.kinds.contains(kind))
            ++hidden[size_t(kind)];
    }
    QStringList kinds;
    for (const Kind kind : allKinds()) {
        if (const int count = hidden[size_t(kind)]; count > 0)
            kinds.append(QString::number(count) + u' ' + (count == 1 ? singularOf(kind) : pluralOf(kind)));
    }
    const qsizetype folded = visible.counts.folded;
    const qsizetype shown = visible.counts.alone;
    ShowingWords words;
    if (folded > 0)
        words.parts.emplace_back(ShowingPart::Folded, tr("%1 of the system folded").arg(folded));
    if (visible.counts.collapsed > 0)
        words.parts.emplace_back(ShowingPart::Collapsed, tr("%1 in collapsed groups").arg(visible.counts.collapsed));
    if (visible.counts.outOfFocus > 0)
        words.parts.emplace_back(ShowingPart::Focus, tr("%1 too far away").arg(visible.counts.outOfFocus));
    if (visible.counts.filtered > 0)
        words.parts.emplace_back(ShowingPart::Filter, tr("%1 hidden by the filter").arg(visible.counts.filtered));
    if (!kinds.isEmpty())
        words.parts.emplace_back(ShowingPart::Kinds, tr("%1 not drawn").arg(kinds.join(", "_L1)));
    words.head = known == 0            ? tr("Nothing to show")
                 : words.parts.empty() ? tr("Showing all %1").arg(known)
                                       : tr("Showing %1 of %2").arg(shown).arg(known);
    return words;
}

QString showingText(const Visible& visible)
{
    const ShowingWords words = showingWords(visible);
    QStringList parts;
    for (const auto& [part, text] : words.parts)
        parts.append(text);
    return parts.isEmpty() ? words.head : words.head + ": "_L1 + parts.join(", "_L1);
}

} // namespace unitscope
