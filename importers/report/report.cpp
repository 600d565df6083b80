// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/report.h"

#include "graph/base/utf8.h"
#include "importers/report/header.h"
#include "importers/report/reportcoverage.h"
#include "importers/report/sections.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 largest = qint64(1) << 30; // md4c counts bytes in 32 bits

tl::unexpected<Error> refused(const Source& source, Error::Code code, const Refusal& refusal)
{
    const TextPosition at = source.lines().positionOf(refusal.offset);
    return failed({.code = code,
                   .where = {.file = source.origin(), .line = at.line, .column = at.column},
                   .expected = refusal.expected,
                   .found = refusal.found,
                   .advice = refusal.advice});
}

std::optional<Refusal> encodingRefusal(const QByteArray& bytes)
{
    const QString advice = u"Save the file as UTF-8, then open it again."_s;
    if (const qint64 invalid = firstInvalidUtf8(bytes); invalid >= 0)
        return Refusal{invalid, u"text in UTF-8"_s, u"a byte that is none"_s, advice};
    if (const qint64 nul = bytes.indexOf('\0'); nul >= 0)
        return Refusal{nul, u"text in UTF-8"_s, u"a NUL byte"_s, advice};
    return std::nullopt;
}

} // namespace

Result<void> readReport(SourceIndex sourceIndex, SnapshotBuilder& builder)
{
    const SourcePtr source = builder.current().sources()[sourceIndex];
    const QByteArray& bytes = source->bytes();
    if (bytes.size() > largest)
        return refused(*source, Error::Code::TooLarge,
                       {0, u"at most 1 GiB of Markdown"_s, u"more"_s, u"Give the registry's JSON file instead."_s});
    if (const auto refusal = encodingRefusal(bytes))
        return refused(*source, Error::Code::BadEncoding, *refusal);
    const Places text(bytes);
    const auto markdown = readMarkdown(text.bytes());
    if (!markdown) {
        Refusal refusal = markdown.error();
        refusal.offset = text.originalOf({refusal.offset, refusal.offset}).begin;
        return refused(*source, Error::Code::TooLarge, refusal);
    }
    const std::vector<ReportSection> sections = outlineOf(**markdown);
    ReportReading reading(text, sourceIndex, builder);
    if (!hasFacts(sections))
        return refused(*source, Error::Code::BadFormat,
                       {0, u"a module registry in Markdown: tables or lists of modules, streams, ports"_s,
                        u"a Markdown text without any of them"_s,
                        u"Give the registry's report, or its JSON file, for example module_registry.json."_s});
    readHost(reading, sections);
    readHeader(reading, sections);
    readSections(reading, sections);
    addReportCoverage(reading);
    reading.reportRest();
    return {};
}

} // namespace unitscope
