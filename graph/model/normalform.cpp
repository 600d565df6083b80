// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/vocabulary.h"

#include <QtCore/qhash.h>

namespace unitscope {

namespace {

bool isAnyOf(QStringView word, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

QString yesNo(const QString& text)
{
    const QString word = text.trimmed().toLower();
    if (isAnyOf(word, {QLatin1StringView("true"), QLatin1StringView("yes"), QLatin1StringView("1")}))
        return QStringLiteral("true");
    if (isAnyOf(word, {QLatin1StringView("false"), QLatin1StringView("no"), QLatin1StringView("0")}))
        return QStringLiteral("false");
    return word;
}

QString enablement(const QString& text)
{
    const QString word = yesNo(text);
    if (word == QLatin1StringView("true"))
        return QStringLiteral("enabled");
    if (word == QLatin1StringView("false"))
        return QStringLiteral("disabled");
    return word;
}

QString number(const QString& text)
{
    bool isNumber = false;
    const qint64 value = text.trimmed().toLongLong(&isNumber);
    return isNumber ? QString::number(value) : text.trimmed();
}

QString baseName(const QString& text)
{
    QStringView path = QStringView(text).trimmed();
    while (path.size() > 1 && path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path.sliced(path.lastIndexOf(QLatin1Char('/')) + 1).toString();
}

QString userName(const QString& text)
{
    const QString name = text.trimmed();
    return name.isEmpty() ? QStringLiteral("root") : name;
}

} // namespace

QString normalForm(const AttributeInfo* info, const Value& value)
{
    const QString text = value.text();
    // A stated none or empty list is no text that happens to read the same.
    if (value.isNone() || value.type() == Value::Type::EmptyList)
        return QLatin1Char('\0') + text;
    switch (info ? info->form : NormalForm::Exact) {
    case NormalForm::Exact: return text;
    case NormalForm::Word: return text.trimmed().toLower();
    case NormalForm::Number: return number(text);
    case NormalForm::YesNo: return yesNo(text);
    case NormalForm::Enablement: return enablement(text);
    case NormalForm::User: return userName(text);
    case NormalForm::BaseName: return baseName(text);
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
