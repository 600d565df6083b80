// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/sourcetext.h"

#include "graph/base/timestamp.h"
#include "graph/model/infer.h"
#include "support/graphtext.h"

#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

/// One source: what graphtext.h reads, and the lines that it does not.
struct Section
{
    QString name = u"test.txt"_s;
    std::optional<qint64> time = {};
    QByteArray statements = {};
    std::vector<Coverage> coverage = {};
};

Coverage coverageFrom(const QString& line)
{
    static const QRegularExpression form(
        u"^looked at (\\w+) (failed|partial|complete)(?: (\\d+)(?: of (\\d+))?)?\\s*(?:#.*)?$"_s);
    const auto match = form.match(line);
    const auto kind = kindFromWord(match.captured(1));
    if (!match.hasMatch() || !kind)
        qFatal("test graph: no coverage: %s", qPrintable(line));
    const QStringList extents = {u"failed"_s, u"partial"_s, u"complete"_s};
    Coverage coverage;
    coverage.host = u"h"_s;
    coverage.kind = *kind;
    coverage.extent = Coverage::Extent(extents.indexOf(match.captured(2)));
    coverage.listed = match.captured(3).toLongLong();
    if (!match.captured(4).isEmpty())
        coverage.stated = match.captured(4).toLongLong();
    return coverage;
}

std::vector<Section> sectionsOf(const QByteArray& text)
{
    std::vector<Section> sections(1);
    for (const QByteArray& bytes : text.split('\n')) {
        const QString line = QString::fromUtf8(bytes).trimmed();
        if (line.startsWith("source "_L1)) {
            if (!sections.back().statements.trimmed().isEmpty() || !sections.back().coverage.empty())
                sections.emplace_back();
            sections.back() = {line.section(u' ', 1, 1), parseTime(line.section(u' ', 2, 2)), {}, {}};
        } else if (line.startsWith("looked at "_L1)) {
            sections.back().coverage.push_back(coverageFrom(line));
        } else {
            sections.back().statements += bytes + '\n';
        }
    }
    return sections;
}

void addClaims(SnapshotBuilder& builder, SourceIndex source, const Snapshot& part)
{
    for (const Claim& claim : part.claims()) {
        std::vector<Evidence> evidence(part.evidenceOf(claim).begin(), part.evidenceOf(claim).end());
        for (Evidence& piece : evidence)
            piece.source = source;
        const auto subject = std::visit([&](const auto& id) { return builder.subject(id); }, part.subjectOf(claim));
        builder.add(subject, builder.attribute(part.attributeOf(claim)), claim.value, claim.basis,
                    builder.method(part.methodOf(claim)), evidence);
    }
}

} // namespace

Snapshot snapshotOfSources(const QByteArray& text)
{
    SnapshotBuilder builder;
    for (Section& section : sectionsOf(text)) {
        const Snapshot part = snapshotOf(section.statements, section.name);
        const SourceIndex source = builder.addSource(part.sources()[0]);
        if (section.time)
            builder.setTime(source, *section.time);
        addClaims(builder, source, part);
        for (Coverage& coverage : section.coverage) {
            coverage.source = source;
            builder.add(std::move(coverage));
        }
    }
    return builder.take();
}

GraphPtr graphOfSources(const QByteArray& text)
{
    return resolve(std::make_shared<const Snapshot>(infer(snapshotOfSources(text))));
}

} // namespace unitscope::test
