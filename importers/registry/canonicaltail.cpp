// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/canonicaltail.h"

#include "graph/base/timestamp.h"
#include "graph/export/canonicaljsonwords.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString textAt(const JsonDocument& document, JsonIndex item, QStringView key)
{
    const JsonIndex member = document.find(item, key);
    return member == noJson ? QString() : document.text(member);
}

std::optional<qint64> integerAt(const JsonDocument& document, JsonIndex item, QStringView key)
{
    const JsonIndex member = document.find(item, key);
    return member == noJson ? std::nullopt : document.integer(member);
}

int countFrom(std::optional<qint64> number)
{
    return int(std::clamp<qint64>(number.value_or(0), 0, std::numeric_limits<int>::max()));
}

} // namespace

bool readSourceItem(Reading& reading, JsonIndex item)
{
    const auto time = parseTime(textAt(reading.document(), item, u"time"));
    const QString sha256 = textAt(reading.document(), item, u"sha256");
    if (!time || sha256.isEmpty())
        return false;
    reading.setTimeOfQuoted(sha256.toUtf8(), *time);
    return true;
}

bool readCoverageItem(Reading& reading, const QString& host, JsonIndex item)
{
    const JsonDocument& document = reading.document();
    const auto kind = kindFromWord(textAt(document, item, u"kind"));
    const auto extent = extentFromWord(textAt(document, item, u"extent"));
    const auto listed = integerAt(document, item, u"listed");
    const JsonIndex stated = document.find(item, u"stated");
    const auto statedCount = integerAt(document, item, u"stated");
    if (!kind || !extent || listed.value_or(-1) < 0 || statedCount.value_or(0) < 0)
        return false;
    const bool namesHost = document.find(item, u"host") != noJson;
    Coverage coverage{.source = reading.source(),
                      .host = namesHost ? textAt(document, item, u"host") : host,
                      .kind = *kind,
                      .extent = *extent,
                      .listed = *listed,
                      .stated = statedCount,
                      .statedAt = {},
                      .quotedSource = textAt(document, item, u"source"),
                      .quotedSha256 = textAt(document, item, u"sha256").toUtf8()};
    if (coverage.stated)
        coverage.statedAt = reading.evidence(stated);
    reading.builder().add(std::move(coverage));
    return true;
}

bool readProblemItem(Reading& reading, JsonIndex item)
{
    const JsonDocument& document = reading.document();
    const auto code = errorCodeFromWord(textAt(document, item, u"code"));
    if (!code)
        return false;
    const Location where{.file = textAt(document, item, u"file"),
                         .line = countFrom(integerAt(document, item, u"line")),
                         .column = countFrom(integerAt(document, item, u"column")),
                         .pointer = textAt(document, item, u"pointer")};
    reading.builder().add(Problem{.what = {.code = *code,
                                           .where = where,
                                           .expected = textAt(document, item, u"expected"),
                                           .found = textAt(document, item, u"found"),
                                           .advice = textAt(document, item, u"advice")},
                                  .evidence = reading.evidence(item)});
    return true;
}

} // namespace unitscope
