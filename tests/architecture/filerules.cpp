// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/filerules.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

namespace unitscope {
namespace {

using namespace Qt::StringLiterals;

bool opensWithComment(const QString& header)
{
    static const QRegularExpression opening(u"#pragma once\\n\\s*///"_s);
    return opening.match(header).hasMatch();
}

/// The text between the parenthesis at `open` and the one that closes it, string literals skipped.
QStringView argumentsAt(const QString& text, qsizetype open)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = open; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                inString = false;
        } else if (c == u'"') {
            inString = true;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')' && --depth == 0) {
            return QStringView(text).mid(open + 1, i - open - 1);
        }
    }
    return QStringView(text).mid(open + 1);
}

/// The literals of a call as one text: neighbours joined as the compiler does, arguments apart, escapes as spaces.
QString literalsIn(QStringView arguments)
{
    static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    static const QRegularExpression escape(u"\\\\."_s);
    const QString text = arguments.toString();
    QString result;
    qsizetype last = 0;
    auto matches = literal.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (QStringView(text).mid(last, match.capturedStart() - last).contains(u','))
            result += u'\n';
        result += match.captured(1).replace(escape, u" "_s);
        last = match.capturedEnd();
    }
    return result;
}

} // namespace

QStringList formComplaints(const QString& path, const QString& text)
{
    QStringList complaints;
    // In two parts, or this line would count as a statement about this file.
    const QString copyright = u"SPDX-FileCopyright"_s + u"Text: "_s;
    const QString licence = u"SPDX-License-"_s + u"Identifier: Apache-2.0"_s;
    const QString head = text.section(u'\n', 0, 3);
    if (!head.contains(copyright) || !head.contains(licence))
        complaints.append(u"%1:1: does not begin with its two SPDX lines"_s.arg(path));
    if (path.endsWith(u".h"_s) && !opensWithComment(text))
        complaints.append(u"%1: after #pragma once there is no /// comment that says what it is for"_s.arg(path));
    if (path.endsWith(u".h"_s) && !path.startsWith(u"app/"_s) && text.contains(u"Q_OBJECT"_s))
        complaints.append(u"%1: a QObject in a header below app"_s.arg(path));
    return complaints;
}

QStringList wordComplaints(const QString& path, const QString& text)
{
    static const QRegularExpression call(
        u"\\b(tr|translate|QT_TR_NOOP|QT_TR_N_NOOP|QT_TRANSLATE_NOOP|QT_TRANSLATE_NOOP3)\\s*\\("_s);
    static const QRegularExpression word(
        u"\\b(claims?|basis|evidence|coverage|contradict(?:s|ed|ion|ions|ory)?|findings?|baselines?|drift(?:s|ed)?|"
        "not observed|ledger|impact|inferred|declared|observed)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList complaints;
    auto calls = call.globalMatch(text);
    while (calls.hasNext()) {
        const auto match = calls.next();
        const QString shown = literalsIn(argumentsAt(text, match.capturedEnd() - 1));
        const auto found = word.match(shown);
        if (!found.hasMatch())
            continue;
        const qsizetype line = QStringView(text).left(match.capturedStart()).count(u'\n') + 1;
        complaints.append(u"%1:%2: people do not see the word \"%3\""_s.arg(path).arg(line).arg(found.captured(1)));
    }
    return complaints;
}

QStringList lengthComplaints(QList<qsizetype> lines, const LengthRule& rule)
{
    QStringList complaints;
    if (lines.isEmpty())
        return complaints;
    std::sort(lines.begin(), lines.end());
    // The smallest length that at least this part of the files does not exceed.
    const auto quantile = [&](qsizetype percent) { return lines[(lines.size() * percent + 99) / 100 - 1]; };
    const auto check = [&](qsizetype is, int most, const QString& what) {
        if (is > most)
            complaints.append(u"%1 is %2 lines, more than %3"_s.arg(what).arg(is).arg(most));
    };
    check(quantile(50), rule.median, u"the median file"_s);
    check(quantile(90), rule.ninetieth, u"the file that nine of ten do not exceed"_s);
    check(lines.last(), rule.longest, u"the longest file"_s);
    return complaints;
}

QStringList typesDefinedIn(const QString& text)
{
    static const QRegularExpression space(u"^namespace ([\\w:]+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression type(u"^(?:struct|class|enum class|enum) (\\w+)(?:[^;\\n]*|[^;\\n]*\\{[^\\n]*)$"_s,
                                         QRegularExpression::MultilineOption);
    const QString around = space.match(text).captured(1);
    QStringList names;
    auto types = type.globalMatch(text);
    while (types.hasNext())
        names.append(around + u"::"_s + types.next().captured(1));
    return names;
}

qsizetype lineCount(const QString& text)
{
    return text.count(u'\n') + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1);
}

} // namespace unitscope
