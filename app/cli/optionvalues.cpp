// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/optionvalues.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> wrongValue(const QString& option, const QString& expected, const QString& found)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = option},
                   .expected = expected,
                   .found = u'"' + safeForPeople(shortened(found)) + u'"'});
}

/// What may be said of a view: kinds, and what else can be shown.
QStringList wordsOfViews()
{
    QStringList words;
    for (const Kind known : allKinds())
        words << wordFor(known);
    return words << u"relations"_s << u"storage"_s << u"system"_s;
}

} // namespace

Result<int> wholeNumber(const QString& option, const QString& text, int smallest, int largest)
{
    const bool isDigits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar unit) {
        return unit >= u'0' && unit <= u'9';
    });
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isDigits || !isNumber || number < smallest || number > largest)
        return wrongValue(option, u"a whole number from %1 to %2"_s.arg(smallest).arg(largest), text);
    return number;
}

Result<ViewSpec> viewOf(const QString& option, const QString& text)
{
    ViewSpec spec;
    std::set<Kind> kinds;
    for (const QString& word : text.split(u',')) {
        if (word == "relations"_L1)
            spec.edges.insert(unitRelations.begin(), unitRelations.end());
        else if (word == "storage"_L1)
            spec.edges.insert(EdgeKind::StoredIn);
        else if (word == "system"_L1)
            spec.foldsSystem = false;
        else if (const std::optional<Kind> kind = kindFromWord(word))
            kinds.insert(*kind);
        else
            return wrongValue(option, u"kinds with commas between them ("_s + wordsOfViews().join(u", "_s) + u')',
                              word);
    }
    if (!kinds.empty())
        spec.kinds = std::move(kinds);
    return spec;
}

Result<qsizetype> oneOf(const QString& option, const QString& text, const QStringList& allowed)
{
    const qsizetype index = allowed.indexOf(text);
    if (index < 0)
        return wrongValue(option, allowed.join(u" or "_s), text);
    return index;
}

Result<int> timeoutMs(const QString& seconds)
{
    return wholeNumber(u"--timeout"_s, seconds, 1, 86400).map([](int number) { return number * 1000; });
}

Result<qint64> moment(const QString& option, const QString& text)
{
    // As in a rules file: a day is its beginning.
    const auto time = text.size() == 10 ? parseTime(text + u" 00:00 UTC"_s) : parseTime(text);
    if (!time)
        return wrongValue(option, u"a date like 2026-12-31, or a time with its zone like 2026-12-31T18:00:00Z"_s, text);
    return *time;
}

QString formatFromName(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace unitscope
