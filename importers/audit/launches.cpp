// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/launches.h"

#include "graph/model/commandline.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A command line as it was seen.
struct Seen
{
    QString command;
    ByteRange line;
    QStringView how;
};

std::vector<Seen> commandsOf(const UnitRow& unit, const ProcessTable& processes)
{
    std::vector<Seen> commands;
    if (!unit.execStart.isEmpty())
        commands.push_back({unit.execStart, unit.execStartLine, u"from the command line of its unit"});
    const auto add = [&](const ProcessRow& row) {
        if (row.unit == unit.id && !row.isAudit && !row.arguments.isEmpty())
            commands.push_back({row.arguments.join(u' '), row.argumentsRange, u"from the command line of its process"});
    };
    const ProcessRow* main = unit.mainPid > 0 ? processes.find(unit.mainPid) : nullptr;
    if (main)
        add(*main);
    for (const ProcessRow& row : processes.rows()) {
        if (&row != main)
            add(row);
    }
    return commands;
}

/// The bytes of the words within a line; the line if they are written in another way there.
ByteRange rangeOfWords(const AuditReading& reading, const ByteRange& line, const QString& words)
{
    const qsizetype at = words.isEmpty() ? -1 : reading.view(line).indexOf(words.toUtf8());
    return at < 0 ? line : ByteRange{line.begin + at, line.begin + at + words.toUtf8().size()};
}

class Environments
{
public:
    Environments(AuditReading& reading, const VenvsOnDisk& venvs) : m_reading(reading), m_venvs(venvs) { }

    /// Whether the command says in which environment it runs.
    bool conclude(const UnitRow& unit, const Seen& seen, const Launch& launch)
    {
        const QString& path = launch.environment;
        const auto known = m_venvs.byPath.find(path);
        if (path.isEmpty() || (known == m_venvs.byPath.end() && !launch.isPython))
            return false;
        const auto node = m_reading.node(Kind::Venv, venvNameOf(path));
        if (!node)
            return false;
        const Proof proof{rangeOfWords(m_reading, seen.line, launch.environmentWords), seen.line};
        // What stands plainly at the beginning of a unit's command is concluded for every source, by infer().
        const bool isPlain = !unit.execStart.isEmpty() && venvOfInterpreter(unit.execStart)
                             && venvOfInterpreter(unit.execStart)->name == node->name();
        if (!isPlain) {
            m_reading.conclude(unit.node, Attr::VenvName, Value::of(node->name()), proof, seen.how);
            m_reading.conclude(*node, Attr::Name, Value::of(node->name()), proof, seen.how);
            m_reading.conclude(EdgeId{unit.node, EdgeKind::RunsIn, *node}, Attr::Exists, Value::of(true), proof,
                               seen.how);
        }
        concludeStatus(unit, seen, path);
        return true;
    }

    void concludeNone(const UnitRow& unit, const Seen& seen)
    {
        m_reading.conclude(unit.node, Attr::VenvStatus, Value::of(u"NO_VENV"_s), {seen.line}, seen.how);
    }

private:
    void concludeStatus(const UnitRow& unit, const Seen& seen, const QString& path)
    {
        const auto known = m_venvs.byPath.find(path);
        Proof proof{seen.line};
        if (known != m_venvs.byPath.end() && known->second.isWhole) {
            const Proof marks = known->second.proof();
            proof.insert(proof.begin(), marks.begin(), marks.end());
            m_reading.conclude(unit.node, Attr::VenvStatus, Value::of(known->second.status().toString()), proof,
                               u"from its command line and what find saw");
        } else if (m_venvs.isMissing(path)) {
            proof.push_back(m_venvs.end);
            m_reading.conclude(unit.node, Attr::VenvStatus, Value::of(u"MISSING_VENV"_s), proof,
                               u"from its command line and what find saw");
        }
    }

    AuditReading& m_reading;
    const VenvsOnDisk& m_venvs;
};

QString entryOf(const Launch& launch, const CodeTree& tree)
{
    if (!launch.script.isEmpty()) {
        const QString inside = launch.script + u"/__main__.py"_s; // a folder is started by it
        return tree.has(launch.script) ? launch.script : tree.has(inside) ? inside : QString();
    }
    if (launch.module.isEmpty())
        return {};
    QString file = tree.fileOfModule(launch.module, {}, {launch.folder});
    if (file.endsWith("/__init__.py"_L1) && tree.has(folderOf(file) + u"/__main__.py"_s))
        file = folderOf(file) + u"/__main__.py"_s;
    return file;
}

} // namespace

std::vector<LaunchedUnit> readLaunches(AuditReading& reading, const UnitTable& units, const ProcessTable& processes,
                                       const VenvsOnDisk& venvs, const CodeTree& tree)
{
    Environments environments(reading, venvs);
    std::vector<LaunchedUnit> launched;
    for (const UnitRow& unit : units.rows()) {
        if (unit.node.kind() != Kind::Service)
            continue;
        LaunchedUnit found{&unit, {}, {}};
        bool hasEnvironment = false;
        std::optional<Seen> systemPython;
        for (const Seen& seen : commandsOf(unit, processes)) {
            const Launch launch = launchOf(seen.command, unit.workingDirectory);
            if (!hasEnvironment)
                hasEnvironment = environments.conclude(unit, seen, launch);
            if (launch.isSystemPython && !systemPython)
                systemPython = seen;
            if (found.launch.hasCode() || !launch.hasCode())
                continue;
            found.launch = launch;
            found.words = {rangeOfWords(reading, seen.line, launch.words), seen.line};
            if (!unit.workingDirectoryLine.isEmpty())
                found.words.push_back(unit.workingDirectoryLine);
            found.entry = entryOf(launch, tree);
        }
        if (!hasEnvironment && systemPython)
            environments.concludeNone(unit, *systemPython);
        launched.push_back(std::move(found));
    }
    return launched;
}

} // namespace unitscope
