// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/queryerror.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

qsizetype codePoints(QStringView text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar unit) { return unit.isLowSurrogate(); });
}

/// As many columns as the text takes when it is printed.
qsizetype columnsOf(QStringView text)
{
    return codePoints(safeForPeople(text));
}

} // namespace

qsizetype QueryError::columnIn(QStringView text) const
{
    return codePoints(text.first(std::min(offset, text.size()))) + 1;
}

QString QueryError::message() const
{
    QString words = u"expected %1, found %2"_s.arg(expected, found);
    if (!nearest.isEmpty())
        words += u". Did you mean %1?"_s.arg(nearest.join(u" or "_s));
    else if (!advice.isEmpty())
        words += u". "_s + advice;
    return words;
}

QString QueryError::marked(QStringView text) const
{
    const qsizetype begin = std::min(offset, text.size());
    const QString before(columnsOf(text.first(begin)), u' ');
    const qsizetype under = std::max<qsizetype>(1, columnsOf(text.mid(begin, length)));
    return safeForPeople(text) + u'\n' + before + u'^' + QString(under - 1, u'~') + u'\n';
}

} // namespace unitscope
