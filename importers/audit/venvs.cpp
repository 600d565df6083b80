// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/venvs.h"

#include "graph/model/commandline.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QStringList foldersOf(AuditReading& reading)
{
    const Frame* where = reading.transcript().find(u"files.where"_s);
    if (!where)
        return {};
    for (const ByteRange& line : reading.transcript().linesOf(*where)) {
        const QString text = reading.text(line);
        if (text.startsWith("venvs:"_L1))
            return text.sliced(6).split(u' ', Qt::SkipEmptyParts);
    }
    return {};
}

void readList(AuditReading& reading, VenvsOnDisk& venvs)
{
    const Frame* listed = reading.transcript().evidence(u"files.venvs"_s);
    if (!listed)
        return;
    for (const ByteRange& line : reading.transcript().linesOf(*listed)) {
        const QString path = reading.text(line);
        const auto node = path.startsWith(u'/') ? reading.node(Kind::Venv, venvNameOf(path)) : std::nullopt;
        if (node)
            venvs.byPath.emplace(path, VenvOnDisk{*node, line});
        else if (!line.isEmpty())
            reading.report(line, u"the path of a folder"_s, path,
                           u"Take the audit again; this folder is not looked at."_s);
    }
    if (listed->isWhole())
        venvs.end = listed->end;
}

void readMarks(AuditReading& reading, VenvsOnDisk& venvs)
{
    const Frame* marks = reading.transcript().evidence(u"files.venvs.marks"_s);
    if (!marks)
        return;
    QSet<QString> withSettings;
    QSet<QString> withPython;
    for (const ByteRange& line : reading.transcript().linesOf(*marks)) {
        const QString path = reading.text(line);
        const bool isSettings = path.endsWith("/pyvenv.cfg"_L1);
        const qsizetype end = isSettings ? path.lastIndexOf(u'/') : path.lastIndexOf("/bin/"_L1);
        const auto venv = end < 1 ? venvs.byPath.end() : venvs.byPath.find(path.first(end));
        if (venv == venvs.byPath.end())
            continue;
        venv->second.marks.push_back(line);
        (isSettings ? withSettings : withPython).insert(venv->first);
    }
    for (auto& [path, venv] : venvs.byPath) {
        if (withSettings.contains(path) && withPython.contains(path))
            venv.isWhole = true;
        else if (marks->isWhole())
            venv.isWhole = false;
    }
}

} // namespace

QStringView VenvOnDisk::status() const
{
    return *isWhole ? u"VALID_VENV" : u"BROKEN_VENV";
}

Proof VenvOnDisk::proof() const
{
    Proof proof = marks;
    proof.push_back(line);
    return proof;
}

bool VenvsOnDisk::isMissing(const QString& path) const
{
    const QString parent = path.first(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
    return !end.isEmpty() && folders.contains(parent) && !byPath.contains(path);
}

VenvsOnDisk readVenvs(AuditReading& reading)
{
    VenvsOnDisk venvs{.byPath = {}, .folders = foldersOf(reading)};
    readList(reading, venvs);
    readMarks(reading, venvs);
    for (const auto& [path, venv] : venvs.byPath) {
        reading.state(venv.node, Attr::Name, Value::of(venv.node.name()), {venv.line}, u"find");
        reading.state(venv.node, u"x.path"_s, Value::of(path), {venv.line}, u"find");
        if (venv.isWhole)
            reading.state(venv.node, Attr::VenvStatus, Value::of(venv.status().toString()), venv.proof(), u"find");
    }
    return venvs;
}

} // namespace unitscope
