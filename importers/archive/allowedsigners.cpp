// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/allowedsigners.h"

#include <QtCore/qlist.h>
#include <QtCore/qstandardpaths.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Pieces of a text between separators that stand outside of double quotes.
QList<QByteArray> split(const QByteArray& text, char separator)
{
    QList<QByteArray> pieces{QByteArray()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (letter == '\\' && isQuoted && i + 1 < text.size()) {
            pieces.back() += letter;
            pieces.back() += text[++i];
            continue;
        }
        isQuoted = isQuoted != (letter == '"');
        if (letter == separator && !isQuoted)
            pieces.emplaceBack();
        else
            pieces.back() += letter;
    }
    return pieces;
}

bool isValidity(const QByteArray& option)
{
    const QByteArray name = option.toLower();
    return name.startsWith("valid-after=") || name.startsWith("valid-before=");
}

QByteArray withoutValidityIn(const QByteArray& line)
{
    QList<QByteArray> words = split(line.simplified(), ' ');
    if (words.size() < 3 || words[0].startsWith('#'))
        return line;
    QList<QByteArray> options = split(words[1], ',');
    if (options.removeIf(isValidity) == 0)
        return line;
    if (options.isEmpty())
        words.removeAt(1);
    else
        words[1] = options.join(',');
    return words.join(' ');
}

} // namespace

QString usualAllowedSigners()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/unitscope/allowed_signers"_s;
}

QByteArray withoutValidity(const QByteArray& allowedSigners)
{
    QList<QByteArray> lines = allowedSigners.split('\n');
    for (QByteArray& line : lines)
        line = withoutValidityIn(line);
    return lines.join('\n');
}

} // namespace unitscope
