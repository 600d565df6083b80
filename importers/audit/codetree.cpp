// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/codetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostFolders = 100;

/// The words behind "code:" in files.where.
QStringList wordsBehind(const QString& line, QLatin1StringView label)
{
    return line.startsWith(label) ? line.sliced(label.size()).split(u' ', Qt::SkipEmptyParts) : QStringList();
}

/// "PATH:LINE:TEXT"; a path has no ':'. Nothing if it is another form.
struct PrintedLine
{
    QByteArrayView path;
    int number = 0;
    QByteArrayView text;
};
std::optional<PrintedLine> printedLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(':');
    const qsizetype second = first < 0 ? -1 : line.indexOf(':', first + 1);
    if (first < 1 || second < 0 || line[0] != '/')
        return std::nullopt;
    bool isNumber = false;
    const int number = line.sliced(first + 1, second - first - 1).toInt(&isNumber);
    return isNumber && number > 0 ? std::optional(PrintedLine{line.first(first), number, line.sliced(second + 1)})
                                  : std::nullopt;
}

} // namespace

CodeTree::CodeTree(AuditReading& reading)
{
    readFolders(reading);
    readFiles(reading);
    readLines(reading);
}

void CodeTree::readFolders(AuditReading& reading)
{
    const Frame* where = reading.transcript().find(u"files.where"_s);
    if (!where)
        return;
    for (const ByteRange& line : reading.transcript().linesOf(*where))
        m_folders += wordsBehind(reading.text(line), "code:"_L1);
    if (m_folders.size() > mostFolders) {
        reading.report(where->body, u"at most %1 folders of code"_s.arg(mostFolders), QString::number(m_folders.size()),
                       u"The others are not looked at: name fewer with --code."_s);
        m_folders.resize(mostFolders);
    }
}

void CodeTree::readFiles(AuditReading& reading)
{
    const Frame* listed = reading.transcript().evidence(u"files.code"_s);
    if (!listed)
        return;
    if (listed->isWhole())
        m_listEnd = listed->end;
    for (const ByteRange& line : reading.transcript().linesOf(*listed)) {
        if (reading.view(line).startsWith('/'))
            m_files.emplace(reading.text(line), line);
        else if (!line.isEmpty())
            reading.report(line, u"the path of a source file"_s, reading.text(line),
                           u"Take the audit again; this file is not looked at."_s);
    }
}

void CodeTree::readLines(AuditReading& reading)
{
    const Frame* printed = reading.transcript().find(u"files.code.lines"_s);
    m_isRead = printed && printed->isWhole();
    if (!printed || !printed->hasEvidence())
        return;
    QString path;
    CommentFilter filter(Language::Other);
    for (const ByteRange& range : reading.transcript().linesOf(*printed)) {
        const auto line = printedLine(reading.view(range));
        if (!line) {
            if (!range.isEmpty())
                reading.report(range, u"PATH:LINE:TEXT"_s, reading.text(range),
                               u"Take the audit again; this line of code is not looked at."_s);
            continue;
        }
        const QString linePath = reading.text(reading.rangeOf(line->path));
        if (linePath != path) {
            path = linePath;
            filter = CommentFilter(languageOf(path));
            m_files.emplace(path, range);
        }
        m_lines[path].push_back({line->number, filter.codeOf(reading.text(reading.rangeOf(line->text))), range});
    }
}

const std::vector<CodeLine>& CodeTree::linesOf(const QString& path) const
{
    static const std::vector<CodeLine> none;
    const auto lines = m_lines.find(path);
    return lines == m_lines.end() ? none : lines->second;
}

const PythonFile& CodeTree::python(const QString& path)
{
    std::unique_ptr<PythonFile>& file = m_python[path];
    if (!file)
        file = std::make_unique<PythonFile>(pythonFile(linesOf(path)));
    return *file;
}

ByteRange CodeTree::absenceOf(const QString& path) const
{
    constexpr qsizetype deepest = 6; // folders that are looked into
    const auto isAbove = [&path](const QString& folder) {
        return path.startsWith(folder + u'/') && path.sliced(folder.size() + 1).count(u'/') < deepest;
    };
    const bool isInside = std::any_of(m_folders.begin(), m_folders.end(), isAbove);
    return isInside && !has(path) ? m_listEnd : ByteRange();
}

QString CodeTree::fileAt(const QString& base) const
{
    for (const QString& path : {base + u".py"_s, base + u"/__init__.py"_s}) {
        if (has(path))
            return path;
    }
    return {};
}

QString CodeTree::fileOfModule(const QString& module, const QString& from, const QStringList& folders) const
{
    if (module.startsWith(u'.')) { // each dot after the first is a folder up
        QString folder = folderOf(from);
        qsizetype at = 1;
        for (; at < module.size() && module[at] == u'.'; ++at)
            folder = folderOf(folder);
        const QString rest = module.sliced(at).replace(u'.', u'/');
        return rest.isEmpty() ? (has(folder + u"/__init__.py"_s) ? folder + u"/__init__.py"_s : QString())
                              : fileAt(folder + u'/' + rest);
    }
    const QString inside = u'/' + QString(module).replace(u'.', u'/');
    for (const QString& folder : folders + m_folders) {
        if (const QString file = fileAt(folder + inside); !file.isEmpty())
            return file;
    }
    for (QString folder = folderOf(from); folder.size() > 1; folder = folderOf(folder)) {
        if (const QString file = fileAt(folder + inside); !file.isEmpty())
            return file;
    }
    return {};
}

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash <= 0 ? QString() : path.first(slash);
}

bool isTestFile(const QString& path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    return path.contains("/tests/"_L1) || path.contains("/test/"_L1) || name.startsWith("test_"_L1)
           || name.endsWith("_test.py"_L1) || name.endsWith(".test.js"_L1) || name.endsWith(".test.ts"_L1)
           || name.endsWith("_test.go"_L1) || name == "conftest.py"_L1;
}

} // namespace unitscope
