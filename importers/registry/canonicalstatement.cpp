// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/canonicalstatement.h"

#include "importers/registry/fieldcheck.h"
#include "importers/registry/fieldpath.h"
#include "importers/registry/leaves.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// An object {value, basis, method, quoted}; the parts that are missing are noJson.
struct Parts
{
    JsonIndex value = noJson;
    JsonIndex basis = noJson;
    JsonIndex method = noJson;
    JsonIndex quoted = noJson;

    bool has(JsonIndex member) const
    {
        return member == value || member == basis || member == method || member == quoted;
    }
};

std::optional<Parts> partsOf(const JsonDocument& document, JsonIndex object)
{
    const Parts parts{document.find(object, u"value"), document.find(object, u"basis"),
                      document.find(object, u"method"), document.find(object, u"quoted")};
    return parts.value != noJson && isWhole(document, parts.value) ? std::optional(parts) : std::nullopt;
}

void reportPart(Reading& reading, JsonIndex part, const QString& expected)
{
    reading.report(part, expected, foundAt(reading.document(), part), u"Correct it; the value itself is read."_s);
}

HowStated howStated(Reading& reading, const Parts& parts)
{
    const JsonDocument& document = reading.document();
    HowStated how;
    if (parts.basis != noJson) {
        if (const auto basis = basisFromWord(document.text(parts.basis)))
            how.basis = *basis;
        else
            reportPart(reading, parts.basis, u"\"observed\", \"declared\" or \"inferred\""_s);
    }
    if (parts.method != noJson) {
        how.method = document.text(parts.method);
        if (document.type(parts.method) != JsonType::Text)
            reportPart(reading, parts.method, u"a text"_s);
    }
    return how;
}

std::optional<Quote> quoteAt(Reading& reading, JsonIndex quoted)
{
    if (quoted == noJson)
        return std::nullopt;
    const JsonDocument& document = reading.document();
    const JsonIndex source = document.find(quoted, u"source");
    const JsonIndex sha256 = document.find(quoted, u"sha256");
    const JsonIndex line = document.find(quoted, u"line");
    const JsonIndex text = document.find(quoted, u"text");
    const std::array all{source, sha256, line, text};
    const bool isComplete = std::find(all.begin(), all.end(), noJson) == all.end();
    const auto number = isComplete ? document.integer(line) : std::nullopt;
    if (!number || *number < 0 || *number > std::numeric_limits<int>::max()) {
        reportPart(reading, quoted, u"an object with \"source\", \"sha256\", \"line\" and \"text\""_s);
        return std::nullopt;
    }
    const QByteArray hash = document.text(sha256).toUtf8();
    return Quote{document.text(source), hash, int(*number), document.text(text), reading.timeOfQuoted(hash)};
}

void readStatement(Reading& reading, const About& about, const QString& attribute, const AttributeInfo* info,
                   JsonIndex statement, const QString& path)
{
    const JsonDocument& document = reading.document();
    const auto parts = partsOf(document, statement);
    const bool isPlain = document.isLeaf(statement)
                         || (document.type(statement) == JsonType::Array && document.childCount(statement) == 0);
    if (!parts && !isPlain) {
        if (info)
            reading.report(statement, u"a value, or an object with \"value\""_s, foundAt(document, statement),
                           u"Correct \"%1\"; what stands there is shown among the other fields."_s.arg(path));
        return stateUnknown(reading, about, statement, path);
    }
    const JsonIndex leaf = parts ? parts->value : statement;
    const ClaimIndex claim = reading.state(about, attribute, valueOf(document, leaf), leaf,
                                           parts ? howStated(reading, *parts) : HowStated{});
    if (info)
        checkField(reading, *info, leaf);
    if (!parts)
        return;
    if (auto quote = quoteAt(reading, parts->quoted))
        reading.builder().setQuote(claim, *std::move(quote));
    for (JsonIndex member = document.firstChild(statement); member != noJson; member = document.nextSibling(member)) {
        if (!parts->has(member))
            stateUnknown(reading, about, member, joinedPath(path, document.key(member)));
    }
}

} // namespace

JsonIndex firstValueLeaf(const JsonDocument& document, JsonIndex statements)
{
    if (statements == noJson)
        return noJson;
    if (document.type(statements) == JsonType::Array && document.childCount(statements) > 0)
        statements = document.firstChild(statements);
    if (const auto parts = partsOf(document, statements))
        return parts->value;
    return document.isLeaf(statements) ? statements : noJson;
}

QString firstText(const JsonDocument& document, JsonIndex statements)
{
    const JsonIndex leaf = firstValueLeaf(document, statements);
    return leaf == noJson ? QString() : document.text(leaf);
}

void readStatements(Reading& reading, const About& about, const QString& attribute, const AttributeInfo* info,
                    JsonIndex statements, const QString& path)
{
    const JsonDocument& document = reading.document();
    if (document.type(statements) != JsonType::Array || document.childCount(statements) == 0)
        return readStatement(reading, about, attribute, info, statements, path);
    int number = 0;
    for (JsonIndex item = document.firstChild(statements); item != noJson; item = document.nextSibling(item), ++number)
        readStatement(reading, about, attribute, info, item, joinedPath(path, number));
}

} // namespace unitscope
