// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/remarks.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool states(const Graph& graph, const Node& node, Attr attr, QLatin1StringView normal)
{
    const Value* value = graph.value(node, attr);
    return value && normalForm(&infoOf(attr), *value) == normal;
}

/// ", exit 203": why it failed, if the number is one.
QString exitWords(const Graph& graph, const Node& node, State state)
{
    const Value* code = graph.value(node, Attr::ExitCode);
    bool isNumber = false;
    const int number = code ? normalForm(&infoOf(Attr::ExitCode), *code).toInt(&isNumber) : 0;
    return isNumber && state != State::Orphaned ? u", exit %1"_s.arg(number) : QString();
}

} // namespace

QString remarkOn(const Graph& graph, const Node& node, State state)
{
    QStringList remarks;
    if (state == State::Failed || state == State::AutoRestart || state == State::Orphaned)
        remarks += wordFor(state) + exitWords(graph, node, state);
    if (states(graph, node, Attr::LoadState, "not-found"_L1))
        remarks += u"unit not found"_s;
    if (states(graph, node, Attr::User, "root"_L1))
        remarks += u"runs as root"_s;
    // Gone at the next boot. "static" and other words are neither enabled nor disabled.
    if (state == State::Running && states(graph, node, Attr::Enabled, "disabled"_L1))
        remarks += u"not enabled at boot"_s;
    return remarks.join(u" · "_s);
}

} // namespace unitscope
