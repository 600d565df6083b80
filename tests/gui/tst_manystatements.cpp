// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// A quarter of a million statements in the panel: nothing may hold up the window.
#include "app/ui/statements/statementpanel.h"

#include "app/ui/statements/filterbar.h"
#include "app/ui/statements/statementtable.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtimer.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlineedit.h>

namespace {

constexpr int modules = 10'000;

/// 22 statements about each of the modules, proof lines included.
GraphPtr manyStatements()
{
    SnapshotBuilder builder;
    QByteArray bytes;
    for (int i = 0; i < modules; ++i)
        bytes += "module " + QByteArray::number(i) + "\n";
    const SourceIndex source = builder.addSource(std::make_shared<Source>(u"big.json"_s, bytes));
    const MethodIndex method = builder.method(u"stated in file");
    constexpr auto first = size_t(Attr::Unit);
    for (int i = 0; i < modules; ++i) {
        const Evidence evidence{source, {i * 7, i * 7 + 5}, Role::Value};
        const SubjectIndex subject = builder.subject(*NodeId::make(u"h"_s, Kind::Service, u"module-%1"_s.arg(i)));
        for (size_t field = 0; field < 21; ++field)
            builder.add(subject, builder.attribute(QString(vocabulary()[first + field].name)),
                        Value::of(u"value %1 of %2"_s.arg(field).arg(size_t(i % 977) * field)), Basis::Declared, method,
                        std::span(&evidence, 1));
        builder.add(subject, builder.attribute(u"note"), Value::of(qint64(i)), Basis::Declared, method,
                    std::span(&evidence, 1));
    }
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

/// The longest time in which the window could not answer, while something was done until it was finished.
struct Waited
{
    qint64 longestPause = 0; ///< milliseconds
    qint64 total = 0;
};

Waited waited(const StatementPanel& panel, const std::function<void()>& act)
{
    Waited waited;
    QElapsedTimer all;
    QElapsedTimer sinceLast;
    QTimer tick;
    QObject::connect(&tick, &QTimer::timeout, &tick,
                     [&] { waited.longestPause = std::max(waited.longestPause, sinceLast.restart()); });
    tick.start(0);
    all.start();
    sinceLast.start();
    act();
    waited.longestPause = sinceLast.elapsed();
    while (panel.isBusy() && all.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
    waited.longestPause = std::max(waited.longestPause, sinceLast.elapsed());
    waited.total = all.elapsed();
    return waited;
}

} // namespace

class TestManyStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindow_answersAllTheTime()
    {
        const GraphPtr graph = manyStatements();
        QCOMPARE(graph->snapshot().claims().size(), size_t(modules) * 22);
        StatementPanel panel;
        panel.resize(1000, 400);
        panel.show();
        const auto check = [&](const char* what, const std::function<void()>& act) {
            const Waited result = waited(panel, act);
            qInfo("%s: %lld ms, at most %lld ms without an answer", what, qlonglong(result.total),
                  qlonglong(result.longestPause));
            return result.longestPause < 1500; // a debug build with sanitizers on a busy machine; else well under 300
        };
        QHeaderView* header = panel.table()->horizontalHeader();
        QVERIFY(check("list", [&] { panel.setGraph(graph); }));
        QCOMPARE(panel.table()->rows()->rowCount(), modules * 22);
        QVERIFY(check("sort", [&] { header->setSortIndicator(int(StatementColumn::Value), Qt::DescendingOrder); }));
        QVERIFY(check("filter", [&] { panel.findChild<QLineEdit*>()->setText(u"module-99 value"_s); }));
        QVERIFY(panel.table()->rows()->rowCount() > 0 && panel.table()->rows()->rowCount() < modules * 22);
        QVERIFY(check("show all", [&] { panel.filterBar()->clear(); }));
        QVERIFY(check("mark", [&] { panel.setCurrentStatement(modules * 22 - 1); }));
    }
};

QTEST_MAIN(TestManyStatements)
#include "tst_manystatements.moc"
