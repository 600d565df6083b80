// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportcommand.h"

#include "app/ui/archive/keptsources.h"
#include "graph/view/viewoptions.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
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

/// "export A", "diff --before A --after B", "diff B --baseline", "report B --before A". False if a source has no name.
bool addSources(const SourceList& sources, const CommandSurroundings& around, QStringList& words, QStringList& missing)
{
    const ExportChoices& choices = around.choices;
    if (!sources.isCompared()) {
        words += choices.isPack() ? u"pack"_s : choices.isReport() ? u"report"_s : u"export"_s;
        const QStringList names = typedNames(sources, TimeSide::Undecided, around.archive, missing);
        words += names;
        if (names.size() > 1 && sources.shownAs == ShownAs::OnePicture)
            words += u"--together"_s;
        return missing.isEmpty();
    }
    const bool isPlain = choices.isReport() || around.isBaseline; // the later side stands without an option
    words += choices.isPack() ? u"pack"_s : choices.isReport() ? u"report"_s : u"diff"_s;
    const auto add = [&](TimeSide side, const QString& option) {
        for (const QString& name : typedNames(sources, side, around.archive, missing))
            words += option.isEmpty() ? QStringList{name} : QStringList{option, name};
    };
    if (isPlain)
        add(TimeSide::After, {});
    if (!around.isBaseline)
        add(TimeSide::Before, u"--before"_s);
    if (!isPlain)
        add(TimeSide::After, u"--after"_s);
    if (around.isBaseline)
        words += u"--baseline"_s;
    if (around.isBaseline && !around.archive.isEmpty())
        words << u"--archive"_s << around.archive;
    return missing.isEmpty();
}

void addView(const SourceList& sources, const ViewSpec& spec, const CommandSurroundings& around, QStringList& words,
             QStringList& missing)
{
    if (!around.viewFile.isEmpty()) {
        words << u"--view"_s << around.viewFile;
        return;
    }
    const bool isOfDiff = sources.isCompared() && !around.choices.isReport();
    const ViewOptions options = isOfDiff ? comparedViewOptions(spec) : viewOptions(spec);
    words += options.arguments;
    missing += options.missing;
    if (sources.isCompared() && !isOfDiff && spec.compared != Compared::Both)
        missing += tr("which of the two states is shown");
}

QString typedTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

ExportCommand exportCommand(const SourceList& sources, const ViewSpec& spec, const CommandSurroundings& around)
{
    ExportCommand command;
    QStringList words{u"unitscope-cli"_s};
    if (!addSources(sources, around, words, command.missing))
        return command;
    for (const HostDecision& decision : around.sameHosts.decisions)
        words << u"--same-host"_s << textOf(decision);
    addView(sources, spec, around, words, command.missing);
    if (!around.rules.isEmpty())
        words << u"--rules"_s << around.rules;
    const bool looksForProblems = !sources.isCompared() || around.choices.isReport(); // "diff" does not
    if (around.asOf && looksForProblems)
        words << u"--as-of"_s << typedTime(*around.asOf);
    words += optionsOf(around.choices, sources.isCompared());
    words << u"-o"_s << around.output;
    const std::optional<QString> line = shellLine(words);
    if (line)
        command.line = *line;
    else
        command.missing = QStringList{tr("a name with characters that cannot be seen")};
    return command;
}

} // namespace unitscope
