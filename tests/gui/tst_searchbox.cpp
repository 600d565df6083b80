// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/search/searchbox.h"

#include "app/ui/actions.h"
#include "app/ui/find/findviews.h"
#include "guitest.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// What is marked of a text, with brackets.
QString marked(const QString& text, const std::vector<LetterRange>& fits)
{
    QString shown = text;
    for (auto fit = fits.rbegin(); fit != fits.rend(); ++fit) {
        shown.insert(fit->begin + fit->length, u']');
        shown.insert(fit->begin, u'[');
    }
    return shown;
}

QString markedIn(const QString& typed, const QString& text)
{
    return marked(text, lettersThatFit(typed, text));
}

SearchBox* opened(MainWindow& window)
{
    QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
    return window.findChild<SearchBox*>();
}

/// Types, and waits for what it finds.
bool type(SearchBox& box, const QString& letters)
{
    box.line()->clear();
    QTest::keyClicks(box.line(), letters);
    return QTest::qWaitFor([&] { return !box.isBusy(); }, 10'000);
}

const NodeId* selected(MainWindow& window)
{
    const std::optional<Subject>& subject = window.selection().subject();
    return subject ? std::get_if<NodeId>(&*subject) : nullptr;
}

} // namespace

/// A person presses Ctrl+G, types a few letters of a name, a word of a description, a user, a path or a port, sees as they type
/// what fits and where, and goes there with Enter, also if it is not drawn.
class SearchBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersThatFit_areMarked()
    {
        QCOMPARE(markedIn(u"risk"_s, u"quantum-risk-brain"_s), u"quantum-[risk]-brain"_s);
        QCOMPARE(markedIn(u"qrb"_s, u"quantum-risk-brain"_s), u"[q]uantum-[r]isk-[b]rain"_s);
        QCOMPARE(markedIn(u"BRAIN risk"_s, u"quantum-risk-brain"_s), u"quantum-[risk]-[brain]"_s);
        QCOMPARE(markedIn(u"xyz"_s, u"quantum"_s), u"quantum"_s);
        QCOMPARE(markedIn(u""_s, u"quantum"_s), u"quantum"_s);
        QCOMPARE(markedIn(u"aab"_s, u"a-ab"_s), u"[a]-[ab]"_s);
    }

    void nameDescriptionAndValue_areFoundWithWhereTheyStand()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        SearchBox* box = opened(*window);
        QVERIFY(box);
        QVERIFY(type(*box, u"berth"_s));
        QCOMPARE(marked(box->rows().front().name, box->rows().front().nameFits), u"harbour-[berth]-planner"_s);
        QVERIFY(box->rows().front().where.isEmpty());

        QVERIFY(type(*box, u"native"_s));
        QVERIFY(!box->rows().empty());
        QCOMPARE(box->rows().front().where, u"Description: "_s);
        QVERIFY2(marked(box->rows().front().text, box->rows().front().textFits).contains("[native]"_L1),
                 qPrintable(box->rows().front().text));

        QVERIFY(type(*box, u"root"_s));
        QVERIFY(!box->rows().empty());
        QCOMPARE(box->rows().front().name, u"harbour-log-small"_s);
        QCOMPARE(box->rows().front().where + box->rows().front().text, u"User: root"_s);

        QVERIFY(type(*box, u"parts/berth_planner"_s));
        QVERIFY(!box->rows().empty());
        QVERIFY2((box->rows().front().name + box->rows().front().text).contains("parts/berth_planner"_L1),
                 qPrintable(box->rows().front().name + box->rows().front().text));
        box->close();
    }

    void nothingThatFits_saysSo()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        SearchBox* box = opened(*window);
        QVERIFY(type(*box, u"zzzzzz"_s));
        QCOMPARE(box->list()->count(), 1);
        QVERIFY(box->list()->item(0)->text().startsWith("Nothing fits"_L1));
        QTest::keyClick(box->line(), Qt::Key_Return); // nothing is gone to
        QVERIFY(!selected(*window));
        QCOMPARE(box->line()->accessibleDescription(), box->list()->item(0)->text());
        box->close();
    }

    void enter_goesThereAtOnce()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        SearchBox* box = opened(*window);
        QVERIFY(box->list()->count() > 3); // before anything is typed: the boxes of the picture
        QTest::keyClicks(box->line(), u"pilot"_s);
        QTest::keyClick(box->line(), Qt::Key_Return); // before the answer is there
        QTRY_VERIFY(selected(*window));
        QCOMPARE(selected(*window)->name(), u"harbour-pilot-router"_s);
        QTRY_VERIFY(!window->findChild<SearchBox*>());
        QVERIFY(window->canvas()->emphasis().selected);
    }

    void whatIsOfAKindNotShown_isTurnedOn()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        QVERIFY(!window->document().spec().kinds.contains(Kind::Venv));
        SearchBox* box = opened(*window);
        QVERIFY(type(*box, u"planner"_s));
        const auto venv = std::find_if(box->rows().begin(), box->rows().end(),
                                       [](const SearchRow& row) { return row.id.kind() == Kind::Venv; });
        QVERIFY(venv != box->rows().end());
        QVERIFY(venv->undrawn == Undrawn::Kind);
        const NodeId id = venv->id;
        box->list()->setCurrentRow(int(venv - box->rows().begin()));
        QVERIFY2(box->line()->accessibleDescription().contains("Enter turns on venvs"_L1),
                 qPrintable(box->line()->accessibleDescription()));
        QTest::keyClick(box->line(), Qt::Key_Return);
        QTRY_VERIFY(window->document().picture()->visible.indexOf(id));
        QCOMPARE(*selected(*window), id);
        QTRY_VERIFY(window->canvas()->emphasis().selected);
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!window->document().picture()->visible.indexOf(id));
    }

    void whatTheFilterHides_isShownWithWhatIsAroundIt()
    {
        const auto window = windowOn(fixture(u"twin.json"_s));
        window->findViews()->apply(u"user = root"_s, FindMode::ShowOnly);
        const NodeId id = nodeIn(*window->document().graph(), u"service:harbour-berth-planner"_s);
        QTRY_VERIFY(!window->document().picture()->visible.indexOf(id));
        SearchBox* box = opened(*window);
        QVERIFY(type(*box, u"berth-planner"_s));
        QVERIFY(box->rows().front().undrawn == Undrawn::Part);
        QTest::keyClick(box->line(), Qt::Key_Return);
        QTRY_VERIFY(window->document().picture()->visible.indexOf(id));
        QCOMPARE(window->document().spec().focus->center, id);
        QVERIFY(window->document().spec().filter.text.isEmpty());
    }

    void hostileText_staysText()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"r.json"_s);
        writeFile(
            file,
            R"({"host": "h", "modules": [{"name": "a", "category": "RUNNING", "purpose": "<b>x</b> \u202e evil"}]})");
        const auto window = windowOn(file);
        SearchBox* box = opened(*window);
        QVERIFY(type(*box, u"evil"_s));
        QCOMPARE(box->rows().size(), size_t(1));
        QVERIFY(!box->rows().front().text.contains(QChar(0x202e)));
        QVERIFY(!box->list()->item(0)->toolTip().contains("<b>"_L1));
        QVERIFY(type(*box, QString(200, u'(')));
        box->line()->setText(u"\u202e \\ [ * ? \U0001F44D"_s);
        QTRY_VERIFY(!box->isBusy());
        QVERIFY(box->list()->item(0)->text().startsWith("Nothing fits"_L1));
        box->close();
    }

    void longText_isCutAroundWhatFits()
    {
        const GraphPtr graph = pictureOf("a: description=\"" + QByteArray("word ").repeated(300) + "needle "
                                         + QByteArray("more ").repeated(300) + "\"")
                                   ->visible.graph;
        const SearchedGraph searched(graph);
        const PicturePtr picture = pictureOf("a");
        const SearchRows found = searchRows(searched, *picture, u"needle"_s);
        QCOMPARE(found.rows.size(), size_t(1));
        const SearchRow& row = found.rows.front();
        QVERIFY(row.text.size() < 130 && row.text.startsWith(u'…') && row.text.endsWith(u'…'));
        QVERIFY(marked(row.text, row.textFits).contains("[needle]"_L1));
    }

    void tenThousandModules_keepTheWindowsThreadFree()
    {
        QByteArray text;
        for (int i = 0; i < 10000; ++i)
            text += "quantum-service-" + QByteArray::number(i) + ": user=qt, description=\"does number "
                    + QByteArray::number(i) + "\"\n";
        const PicturePtr picture = pictureOf(text);
        QWidget parent;
        parent.resize(900, 700);
        parent.show();
        const auto searched = std::make_shared<const SearchedGraph>(picture->visible.graph);
        auto* box = new SearchBox(picture, searched, u"hint"_s, true, &parent);
        qint64 longest = 0;
        for (const QChar letter : u"service 4711"_s) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClicks(box->line(), QString(letter));
            longest = std::max(longest, timer.elapsed());
        }
        QVERIFY2(longest < 200, qPrintable(QString::number(longest))); // generous: with sanitizers, on a busy machine
        QTRY_VERIFY(!box->isBusy());
        QCOMPARE(box->rows().front().name, u"quantum-service-4711"_s);
        QVERIFY(type(*box, u"service"_s));
        QCOMPARE(box->rows().size(), size_t(100));
        QVERIFY(box->list()->item(100)->text().startsWith("There is more"_L1));
        box->close();
    }
};

QTEST_MAIN(SearchBoxTest)
#include "tst_searchbox.moc"
