// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the code that an audit found on the disk, by path. Lives as long as its reading.

#include "importers/audit/auditreading.h"
#include "importers/audit/pythonfile.h"

#include <QtCore/qstringlist.h>
#include <map>
#include <memory>

namespace unitscope {

class CodeTree
{
public:
    explicit CodeTree(AuditReading& reading);

    /// The folders that were looked into.
    const QStringList& folders() const { return m_folders; }
    /// All source files, by path, each with the line that lists it.
    const std::map<QString, ByteRange>& files() const { return m_files; }
    bool has(const QString& path) const { return m_files.contains(path); }
    /// The lines that were printed of a file; nothing for one that has none.
    const std::vector<CodeLine>& linesOf(const QString& path) const;
    /// What says that a file, were it there, would be listed; empty if it need not be.
    ByteRange absenceOf(const QString& path) const;
    /// Whether the lines of files were printed, all of them.
    bool isRead() const { return m_isRead; }
    /// What it says of a Python file; kept.
    const PythonFile& python(const QString& path);
    /// The file of a module "a.b" as seen from a file: beside it, in the folders given, in one that is looked into, in a folder above
    /// the file. Of "a.b" as a package its "__init__.py". Empty if there is none.
    QString fileOfModule(const QString& module, const QString& from, const QStringList& folders) const;

private:
    void readFolders(AuditReading& reading);
    void readFiles(AuditReading& reading);
    void readLines(AuditReading& reading);
    QString fileAt(const QString& base) const;

    QStringList m_folders;
    std::map<QString, ByteRange> m_files;
    std::map<QString, std::vector<CodeLine>> m_lines;
    std::map<QString, std::unique_ptr<PythonFile>> m_python;
    ByteRange m_listEnd = {}; ///< of a list that is whole
    bool m_isRead = false;
};

QString folderOf(const QString& path);
/// A file below "tests", "test_x.py", "x_test.py", "conftest.py": it runs in no unit.
bool isTestFile(const QString& path);

} // namespace unitscope
