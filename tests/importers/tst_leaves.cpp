// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

#include <map>

using namespace unitscope;
using namespace unitscope::test;

namespace {

using ClaimsByRange = std::multimap<ByteRange, ClaimIndex>;

ClaimsByRange claimsByValueRange(const Snapshot& snapshot)
{
    ClaimsByRange byRange;
    for (ClaimIndex i = 0; i < snapshot.claims().size(); ++i)
        byRange.emplace(snapshot.evidenceOf(snapshot.claim(i)).front().range, i);
    return byRange;
}

bool isLeafOrEmpty(const JsonDocument& document, JsonIndex value)
{
    return document.isLeaf(value) || document.childCount(value) == 0;
}

/// Whether the claim says what the bytes say, as another JSON reader understands them.
bool says(const Value& value, const QByteArray& bytes)
{
    const QJsonValue expected = QJsonDocument::fromJson('[' + bytes + ']').array().at(0);
    switch (value.type()) {
    case Value::Type::None: return expected.isNull();
    case Value::Type::EmptyList: return bytes == "[]" || bytes == "{}";
    case Value::Type::Boolean: return expected.isBool() && expected.toBool() == value.boolean();
    case Value::Type::Integer: return expected.isDouble() && expected.toInteger(-7) == value.integer();
    case Value::Type::Real: return expected.isDouble() && expected.toDouble() == value.real();
    case Value::Type::Text: // digits that fit into no number are kept as they stand
        return expected.isString() ? expected.toString() == value.string()
                                   : value.string() == QString::fromLatin1(bytes);
    }
    return false;
}

} // namespace

class LeavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLeaf_isTheValueOfAClaimThatQuotesIt_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(fixturePath(QString()));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        const QString real = qEnvironmentVariable("UNITSCOPE_REAL_REGISTRY");
        if (!real.isEmpty())
            QTest::newRow("real") << real;
    }

    void everyLeaf_isTheValueOfAClaimThatQuotesIt()
    {
        QFETCH(QString, path);
        const QByteArray bytes = bytesOf(path);
        const auto document = JsonDocument::read(bytes, path);
        QVERIFY(document);
        const SnapshotPtr snapshot = opened(bytes, path);
        const ClaimsByRange claims = claimsByValueRange(*snapshot);

        int leaves = 0;
        for (JsonIndex value = 0; value < document->size(); ++value) {
            if (!isLeafOrEmpty(*document, value))
                continue;
            ++leaves;
            const ByteRange range = document->range(value);
            const QByteArray leaf = bytes.sliced(range.begin, range.size());
            const auto [begin, end] = claims.equal_range(range);
            const bool isSaid = std::any_of(begin, end, [&](const auto& entry) {
                return says(snapshot->claim(entry.second).value, leaf);
            });
            QVERIFY2(isSaid, qPrintable(document->pointer(value) + QLatin1String(": ") + QString::fromUtf8(leaf)));
        }
        qInfo("%d leaves, %d claims", leaves, int(snapshot->claims().size()));
        QVERIFY(leaves > 5);
    }

    void everyClaimOfAModule_alsoQuotesTheLeafThatNamesIt()
    {
        const QByteArray bytes = bytesOf(fixturePath(QStringLiteral("twin.json")));
        const SnapshotPtr snapshot = opened(bytes);
        for (const Claim& claim : snapshot->claims()) {
            const auto* node = std::get_if<NodeId>(&snapshot->subjectOf(claim));
            if (!node || node->kind() != Kind::Service)
                continue;
            const auto evidence = snapshot->evidenceOf(claim);
            const Evidence& naming = evidence.size() > 1 ? evidence[1] : evidence[0];
            QCOMPARE(naming.role, evidence.size() > 1 ? Role::Subject : Role::Value);
            const QByteArray quoted = bytes.sliced(naming.range.begin, naming.range.size());
            QCOMPARE(quoted, '"' + node->name().toUtf8() + ".service\"");
        }
    }
};

QTEST_GUILESS_MAIN(LeavesTest)
#include "tst_leaves.moc"
