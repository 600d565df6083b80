// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// Writes the advance table of the bundled fonts as a C++ header: unitscope-advances OUTPUT REGULAR.otf SEMIBOLD.otf.
/// Runs while the program is built. Neighbouring characters of one width share a row.

#include "graph/look/advances/opentype.h"

#include <QtCore/qfile.h>
#include <QtCore/qtextstream.h>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void writeTable(QTextStream& out, QLatin1StringView name, const unitscope::FontAdvances& font)
{
    out << "inline constexpr AdvanceRange " << name << "[] = {\n";
    for (auto it = font.advance.begin(); it != font.advance.end();) {
        const auto first = it;
        char32_t last = it->first;
        while (++it != font.advance.end() && it->first == last + 1 && it->second == first->second)
            last = it->first;
        out << "    {" << quint32(first->first) << ", " << quint32(last) << ", " << first->second << "},\n";
    }
    out << "};\n";
}

std::optional<unitscope::FontAdvances> load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return unitscope::readAdvances(file.readAll());
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 4) {
        std::fputs("usage: unitscope-advances OUTPUT REGULAR SEMIBOLD\n", stderr);
        return 2;
    }
    const auto regular = load(QFile::decodeName(argv[2]));
    const auto semiBold = load(QFile::decodeName(argv[3]));
    QFile file(QFile::decodeName(argv[1]));
    if (!regular || !semiBold || regular->unitsPerEm != semiBold->unitsPerEm || !file.open(QIODevice::WriteOnly)) {
        std::fputs("unitscope-advances: a font cannot be read, or the table cannot be written\n", stderr);
        return 2;
    }
    QTextStream out(&file);
    out << "// Made of the bundled font when the program is built.\n#pragma once\n\nnamespace unitscope {\n\n"
           "struct AdvanceRange\n{\n    char32_t first;\n    char32_t last;\n    int advance;\n};\n\n"
        << "inline constexpr int unitsPerEm = " << regular->unitsPerEm << ";\n"
        << "inline constexpr int capHeightUnits = " << regular->capHeight << ";\n";
    writeTable(out, "regularAdvances"_L1, *regular);
    writeTable(out, "semiBoldAdvances"_L1, *semiBold);
    out << "\n} // namespace unitscope\n";
    out.flush();
    return file.flush() && out.status() == QTextStream::Ok ? 0 : 2;
}
