// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/codenodes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString lastPart(const QString& path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

bool isFolderOfEntry(const Launch& launch, const QString& entry, const CodeTree& tree)
{
    static const QStringList usual{u"main"_s,   u"__main__"_s, u"app"_s,    u"service"_s, u"server"_s, u"run"_s,
                                   u"runner"_s, u"daemon"_s,   u"worker"_s, u"index"_s,   u"wsgi"_s,   u"asgi"_s,
                                   u"manage"_s, u"cli"_s,      u"start"_s,  u"__init__"_s};
    const QString folder = folderOf(entry);
    if (tree.folders().contains(folder))
        return false; // a folder of everything
    const QString name = lastPart(entry).section(u'.', 0, 0);
    return launch.module.contains(u'.') || usual.contains(name) || name.startsWith(lastPart(folder))
           || tree.has(folder + u"/__init__.py"_s);
}

/// Where the code should be, also if it was not found there.
QString pathOf(const LaunchedUnit& unit)
{
    const Launch& launch = unit.launch;
    if (!unit.entry.isEmpty() || !launch.script.isEmpty())
        return unit.entry.isEmpty() ? launch.script : unit.entry;
    if (launch.folder.isEmpty() || launch.module.isEmpty())
        return {};
    return launch.folder + u'/' + QString(launch.module).replace(u'.', u'/') + u".py"_s;
}

void stateImplemented(AuditReading& reading, const CodeTree& tree, const LaunchedUnit& launched, QSet<QString>& known)
{
    const QString path = pathOf(launched);
    if (path.isEmpty())
        return;
    const bool isFolder = isFolderOfEntry(launched.launch, path, tree) && !folderOf(path).isEmpty();
    const QString name = isFolder ? folderOf(path) : path;
    const auto code = reading.node(Kind::Code, name);
    if (!code)
        return;
    known.insert(name);
    Proof proof = launched.words;
    const auto file = tree.files().find(launched.entry);
    if (file != tree.files().end())
        proof.push_back(file->second);
    const QStringView how = u"from its command line";
    const NodeId& unit = launched.unit->node;
    reading.conclude(*code, Attr::Name, Value::of(name), proof, how);
    reading.conclude(*code, Attr::CodePath, Value::of(name), proof, how);
    reading.conclude(EdgeId{unit, EdgeKind::Implements, *code}, Attr::Exists, Value::of(true), proof, how);
    reading.conclude(unit, Attr::CodeModule, Value::of(lastPart(name)), proof, how);
    reading.conclude(unit, Attr::CodePath, Value::of(name), proof, how);
    reading.conclude(unit, Attr::Entrypoint, Value::of(lastPart(path)), proof, how);
    if (file != tree.files().end())
        reading.conclude(unit, Attr::HasCode, Value::of(true), {file->second, launched.words.back()},
                         u"from its command line and what find saw");
}

/// The folder of a file that is code by itself: the topmost with source files, one or two below `root`.
QString topmostOf(const QString& file, const QString& root, const QSet<QString>& withFiles)
{
    const QStringList parts = file.sliced(root.size() + 1).split(u'/');
    QString folder = root;
    for (qsizetype i = 0; i + 1 < parts.size() && i < 2; ++i) {
        folder += u'/' + parts[i];
        if (withFiles.contains(folder))
            return folder;
    }
    return {};
}

} // namespace

void stateCode(AuditReading& reading, const CodeTree& tree, const std::vector<LaunchedUnit>& launched)
{
    QSet<QString> known;
    for (const LaunchedUnit& unit : launched)
        stateImplemented(reading, tree, unit, known);
    QSet<QString> withFiles;
    for (const auto& [file, line] : tree.files()) {
        if (!isTestFile(file))
            withFiles.insert(folderOf(file));
    }
    for (const auto& [file, line] : tree.files()) {
        for (const QString& root : tree.folders()) {
            if (isTestFile(file) || !file.startsWith(root + u'/'))
                continue;
            const QString folder = topmostOf(file, root, withFiles);
            // A folder of scripts that units run one by one is not one thing more.
            const bool isOfScripts = std::any_of(known.begin(), known.end(),
                                                 [&](const QString& name) { return folderOf(name) == folder; });
            const auto code = folder.isEmpty() || known.contains(folder) || isOfScripts
                                  ? std::nullopt
                                  : reading.node(Kind::Code, folder);
            if (!code)
                continue;
            known.insert(folder);
            reading.state(*code, Attr::Name, Value::of(folder), {line}, u"find");
            reading.state(*code, Attr::CodePath, Value::of(folder), {line}, u"find");
        }
    }
}

} // namespace unitscope
