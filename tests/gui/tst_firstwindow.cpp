// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/differencestrip.h"
#include "graph/look/sizes.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

/// What a window of 1440 x 900 leaves for the picture at first start, and how large the picture is there.
class TestFirstWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_isWholeAndReadable_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("sample") << QStringList{};
        QTest::newRow("registry and report")
            << QStringList{test::fixture(u"twin.json"_s), QStringLiteral(UNITSCOPE_FIXTURES "/report/harbour.md")};
    }
    void picture_isWholeAndReadable()
    {
        QFETCH(QStringList, files);
        const auto window = files.isEmpty() ? test::windowOn({}) : test::windowOnAll(files);
        QVERIFY(window);
        QCOMPARE(window->size(), QSize(1440, 900));
        QVERIFY(window->strip()->isVisible());
        const Canvas& canvas = *window->canvas();
        // What tst_firstpicture counts with.
        QVERIFY2(canvas.width() >= 1007 && canvas.height() >= 763,
                 qPrintable(u"%1 x %2"_s.arg(canvas.width()).arg(canvas.height())));
        const QRectF shown = canvas.camera().toView(window->document().picture()->drawing.bounds);
        QVERIFY(QRectF(canvas.rect()).adjusted(-1, -1, 1, 1).contains(shown));
        const double least = std::min(nameSize, rowSize) * canvas.camera().scale();
        QVERIFY2(least >= 10, qPrintable(QString::number(least)));
    }
};

QTEST_MAIN(TestFirstWindow)
#include "tst_firstwindow.moc"
