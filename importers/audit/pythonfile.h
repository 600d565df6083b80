// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what the lines of a Python file that an audit printed say: assignments, definitions, imports.
/// Not all lines of the file are there (docs/audit-transcript.md, files.code.lines). Pure.

#include "graph/base/location.h"
#include "importers/audit/codetokens.h"

#include <QtCore/qhash.h>
#include <QtCore/qstringlist.h>

namespace unitscope {

struct CodeLine
{
    int number = 0; ///< from 1
    QString text;   ///< only what is code
    ByteRange range = {};
};

/// One or, where a bracket is open, several lines. A line that is missing between them ends it unless the next one can only be
/// the inside of a bracket.
struct CodeStatement
{
    CodeTokens tokens;
    int indent = 0;
    int scope = -1; ///< of the definition around it, -1: the file
    std::vector<ByteRange> lines = {};
    /// Nothing but strings and what is between them: lines of a list whose beginning is not there.
    bool isBare() const;
};

struct CodeDefinition
{
    QString name;
    bool isClass = false;
    int parent = -1;
    QStringList parameters = {}; ///< without self and cls
};

struct CodeAssignment
{
    QString name; ///< "NAME"; of "self.NAME" too
    int scope = -1;
    bool isAttribute = false; ///< of self, or of a class
    CodeTokens value;
    std::vector<ByteRange> lines;
};

struct CodeImport
{
    QString module; ///< "a.b", ".b", ".."
    QString name;   ///< what of it; empty: the module itself; "*": all
    QString as;     ///< what it is called here
    ByteRange line = {};
};

struct PythonFile
{
    std::vector<CodeStatement> statements = {};
    std::vector<CodeDefinition> definitions = {};
    QHash<QString, std::vector<CodeAssignment>> assignments = {}; ///< by name
    std::vector<CodeImport> imports = {};
};

PythonFile pythonFile(const std::vector<CodeLine>& lines);

} // namespace unitscope
