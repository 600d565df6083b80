// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportcommand.h"

#include "app/ui/archive/keptsources.h"
#include "graph/view/viewoptions.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ExportCommand", words);
}

/// As the command line names it; nothing if only the window has it.
std::optional<QString> typedName(const SourceEntry& entry, const QString& archive)
{
    if (entry.isKept) {
        const int snapshot = snapshotOf(entry);
        if (snapshot == 0)
            return std::nullopt;
        return archive.isEmpty() ? u"archive:%1"_s.arg(snapshot) : u"archive:%1:%2"_s.arg(archive).arg(snapshot);
    }
    const bool isTyped = isRemote(entry.name) || QFileInfo(entry.name).isAbsolute();
    return isTyped && !entry.name.startsWith(u':') ? std::optional(entry.name) : std::nullopt;
}

QStringList typedNames(const SourceList& sources, TimeSide side, const QString& archive, QStringList& missing)
{
    QStringList names;
    for (const SourceEntry* entry : partakersOn(sources, side)) {
        const std::optional<QString> name = typedName(*entry, archive);
        if (!name)
            missing += tr("%1, which is no file").arg(entry->shortName());
        else if (!names.contains(*name)) // a snapshot of several files is named once
            names += *name;
    }
    return names;
}

} // namespace

ExportCommand exportCommand(const SourceList& sources, const ViewSpec& spec, const CommandSurroundings& around)
{
    ExportCommand command;
    QStringList words{u"unitscope-cli"_s};
    const bool isCompared = sources.isCompared();
    if (isCompared) {
        words += u"diff"_s;
        for (const QString& name : typedNames(sources, TimeSide::Before, around.archive, command.missing))
            words << u"--before"_s << name;
        for (const QString& name : typedNames(sources, TimeSide::After, around.archive, command.missing))
            words << u"--after"_s << name;
    } else {
        words += u"export"_s;
        const QStringList names = typedNames(sources, TimeSide::Undecided, around.archive, command.missing);
        words += names;
        if (names.size() > 1 && sources.shownAs == ShownAs::OnePicture)
            words += u"--together"_s;
    }
    if (!command.missing.isEmpty())
        return command;
    for (const HostDecision& decision : around.sameHosts.decisions)
        words << u"--same-host"_s << textOf(decision);
    if (!around.viewFile.isEmpty()) {
        words << u"--view"_s << around.viewFile;
    } else {
        const ViewOptions options = isCompared ? comparedViewOptions(spec) : viewOptions(spec);
        words += options.arguments;
        command.missing = options.missing;
    }
    if (!around.rules.isEmpty())
        words << u"--rules"_s << around.rules;
    words += around.options;
    words << u"-o"_s << around.output;
    const std::optional<QString> line = shellLine(words);
    if (line)
        command.line = *line;
    else
        command.missing = QStringList{tr("a name with characters that cannot be seen")};
    return command;
}

} // namespace unitscope
