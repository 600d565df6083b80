// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/codenodes.h"

#include "importers/audit/programs.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString lastPart(const QString& path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// Files that are called so begin something, wherever they are.
bool isUsualEntry(const QString& file)
{
    static const QStringList usual{u"main"_s, u"__main__"_s, u"app"_s,    u"service"_s, u"server"_s,
                                   u"run"_s,  u"runner"_s,   u"daemon"_s, u"worker"_s,  u"index"_s,
                                   u"wsgi"_s, u"asgi"_s,     u"manage"_s, u"cli"_s,     u"start"_s};
    return usual.contains(lastPart(file).section(u'.', 0, 0));
}

bool isFolderOfEntry(const Launch& launch, const QString& entry, const CodeTree& tree)
{
    const QString folder = folderOf(entry);
    if (tree.folders().contains(folder))
        return false; // a folder of everything
    const QString name = lastPart(entry).section(u'.', 0, 0);
    return launch.module.contains(u'.') || isUsualEntry(entry) || name.startsWith(lastPart(folder))
           || tree.has(folder + u"/__init__.py"_s);
}

/// Where the code should be, also if it was not found there. A program without the look of a source file is one only if it was.
QString pathOf(const LaunchedUnit& unit)
{
    const Launch& launch = unit.launch;
    if (!unit.entry.isEmpty())
        return unit.entry;
    if (!launch.script.isEmpty())
        return isScript(launch.script) ? launch.script : QString();
    if (launch.folder.isEmpty() || launch.module.isEmpty())
        return {};
    return launch.folder + u'/' + QString(launch.module).replace(u'.', u'/') + u".py"_s;
}

/// A unit whose code is not where its command says.
void stateMissing(AuditReading& reading, const LaunchedUnit& launched, const QString& path, const ByteRange& absence)
{
    const QStringView how = u"from its command line and what find did not see";
    Proof proof = launched.words;
    reading.conclude(launched.unit->node, Attr::CodePath, Value::of(path), proof, how);
    proof.insert(proof.begin(), absence);
    reading.conclude(launched.unit->node, Attr::HasCode, Value::of(false), proof, how);
}

void stateImplemented(AuditReading& reading, const CodeTree& tree, const LaunchedUnit& launched, QSet<QString>& known)
{
    const QString path = pathOf(launched);
    if (path.isEmpty())
        return;
    if (const ByteRange absence = tree.absenceOf(path); launched.entry.isEmpty() && !absence.isEmpty())
        return stateMissing(reading, launched, path, absence);
    const bool isFolder = isFolderOfEntry(launched.launch, path, tree) && !folderOf(path).isEmpty();
    const QString name = isFolder ? folderOf(path) : path;
    const auto code = reading.node(Kind::Code, name);
    if (!code)
        return;
    Proof proof = launched.words;
    const auto file = tree.files().find(launched.entry);
    if (file != tree.files().end())
        proof.push_back(file->second);
    const QStringView how = u"from its command line";
    if (!known.contains(name)) // another unit may begin elsewhere in it
        reading.conclude(*code, Attr::Entrypoint, Value::of(lastPart(path)), proof, how);
    known.insert(name);
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

/// A file that is called as entry files are.
void concludeEntry(AuditReading& reading, const CodeTree& tree, const QString& folder, const NodeId& code)
{
    const QString begin = folder + u'/';
    for (auto file = tree.files().lower_bound(begin); file != tree.files().end() && file->first.startsWith(begin);
         ++file) {
        if (folderOf(file->first) != folder || !isUsualEntry(file->first))
            continue;
        return reading.conclude(code, Attr::Entrypoint, Value::of(lastPart(file->first)), {file->second},
                                u"from the file's name");
    }
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
    // A folder of scripts that units run one by one is not one thing more.
    QSet<QString> ofScripts;
    for (const QString& name : std::as_const(known))
        ofScripts.insert(folderOf(name));
    for (const auto& [file, line] : tree.files()) {
        for (const QString& root : tree.folders()) {
            if (isTestFile(file) || !file.startsWith(root + u'/'))
                continue;
            const QString folder = topmostOf(file, root, withFiles);
            const bool isOther = !folder.isEmpty() && !known.contains(folder) && !ofScripts.contains(folder);
            const auto code = isOther ? reading.node(Kind::Code, folder) : std::nullopt;
            if (!code)
                continue;
            known.insert(folder);
            reading.state(*code, Attr::Name, Value::of(folder), {line}, u"find");
            reading.state(*code, Attr::CodePath, Value::of(folder), {line}, u"find");
            concludeEntry(reading, tree, folder, *code);
        }
    }
}

} // namespace unitscope
