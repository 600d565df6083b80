// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "realnames.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

void readRegistry(RealNames& names, const QByteArray& registry)
{
    const QJsonArray modules = QJsonDocument::fromJson(registry).object().value("modules"_L1).toArray();
    for (const QJsonValue& module : modules) {
        const QString name = module["name"_L1].toString();
        const QString category = module["category"_L1].toString();
        names.modules += name;
        if (category == "RUNNING"_L1 && !module["systemd"_L1]["enabled"_L1].toBool(true))
            names.notEnabled += name;
        if (!module["proof"_L1].toString().contains("Active:"_L1))
            names.silent += name;
        if (category == "FAILED"_L1)
            names.failed = name;
    }
}

/// What the first group finds, each once, in the order of the text.
QStringList captured(const QString& text, const QString& pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured(1);
    found.removeDuplicates();
    return found;
}

} // namespace

RealNames namesIn(const QByteArray& registry, const QByteArray& report)
{
    RealNames names;
    readRegistry(names, registry);
    const QString text = QString::fromUtf8(report);
    names.orphan = captured(text, u"^\\*\\*([\\w-]+)\\.service\\*\\*$"_s).value(0);
    names.restarting = captured(text, u"^\\| ([\\w-]+) \\| auto-restart \\|"_s);
    const QStringList running = captured(text, u"^\\| ([\\w-]+) \\| [^|]* \\| [^|]* \\| [\\w-]+ \\|"_s);
    for (const QString& name : std::as_const(names.restarting)) {
        if (running.contains(name))
            names.restartingAndRuns = name;
    }
    names.doubtfulPort = captured(text, u"\\((\\d+)\\?\\)"_s).value(0);
    const QStringList timers = captured(text, u"`([\\w-]+)\\.timer`"_s);
    for (const QString& timer : timers) {
        const QRegularExpression itself(u"(?<![\\w-])"_s + timer + u"(?![\\w-]|\\.timer)"_s);
        if (!itself.match(text).hasMatch())
            names.lonelyTimers += timer;
    }
    names.lonelyTimers.sort();
    return names;
}

} // namespace unitscope::test
