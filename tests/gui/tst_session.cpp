// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/session/session.h"

#include "app/ui/actions.h"
#include "app/ui/find/findviews.h"
#include "app/ui/notices.h"
#include "guitest.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr int wait = 15'000;

QStringList openIn(MainWindow& window)
{
    QStringList names;
    for (const SourceEntry& entry : window.document().sources().entries)
        names += entry.shortName();
    return names;
}

} // namespace

/// A person closes the window and starts the program again: everything is as it was, and nothing is asked of another machine.
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_a = m_folder->filePath(u"a.json"_s);
        m_b = m_folder->filePath(u"b.json"_s);
        writeFile(m_a, registryOf(u"h"_s, u"2026-01-31T12:00:00Z"_s, {u"x:root"_s, u"y"_s}));
        writeFile(m_b, registryOf(u"h"_s, u"2026-01-31T13:00:00Z"_s, {u"x"_s, u"z"_s}));
    }

    void firstStart_opensNothing()
    {
        const auto window = started();
        QVERIFY(!window->document().picture());
        QVERIFY(window->settings().session.isEmpty()); // it needs not to be remembered
        QVERIFY(window->settings().opened.isEmpty());
    }

    void secondStart_isAsItWas()
    {
        {
            const auto window = started({m_a, m_b});
            ViewSpec spec;
            spec.filter = {u"user = root"_s, ViewFilter::Mode::ShowOnly};
            spec.own.title = u"mine"_s;
            window->findViews()->history().show(spec);
            window->selection().select(*NodeId::make(u"h"_s, Kind::Service, u"x"_s));
            window->document().setLeftOut(m_b, true);
            QTRY_VERIFY_WITH_TIMEOUT(!window->document().isBusy(), wait);
            close(*window);
        }
        const auto window = started();
        QCOMPARE(openIn(*window), (QStringList{u"a.json"_s, u"b.json"_s}));
        QVERIFY(window->document().sources().entries.back().isLeftOut);
        const ViewSpec& spec = window->document().picture()->visible.spec;
        QCOMPARE(spec.filter.text, u"user = root"_s);
        QCOMPARE(spec.own.title, u"mine"_s);
        QCOMPARE(window->selection().subject(), std::optional(Subject(*NodeId::make(u"h"_s, Kind::Service, u"x"_s))));
        QCOMPARE(window->notices()->text(Topic::Session), QString());
        QVERIFY(!started({}, true)->document().picture()); // --new
    }

    void twoStates_areComparedAgain()
    {
        {
            auto window = windowComparing({m_a}, {m_b});
            QVERIFY(window);
            close(*window);
        }
        const auto window = started();
        QVERIFY(window->document().diff());
    }

    void notWanted_isNotRestored()
    {
        {
            const auto window = started({m_a});
            window->actions()->restoreAtStart->setChecked(false);
            close(*window);
        }
        const auto window = started();
        QVERIFY(!window->document().picture());
        QVERIFY(!window->actions()->restoreAtStart->isChecked());
    }

    void whatIsGone_isSaid_andTheRestIsOpened()
    {
        {
            const auto window = started({m_a, m_b});
            close(*window);
        }
        QFile::remove(m_b);
        const auto window = started();
        QCOMPARE(openIn(*window), QStringList{u"a.json"_s});
        QVERIFY(window->notices()->text(Topic::Session).endsWith("b.json was open last and is not there any more."_L1));
        QCOMPARE(window->notices()->text(Topic::Opening), QString()); // no error
    }

    void otherMachines_areNotAskedUnlessSomebodySaysSo()
    {
        Settings settings = lightSettings();
        settings.session.sources = {u"audit+ssh://auditor@shop"_s};
        QVERIFY(settings.save(ini()));
        QStringList fetched;
        const auto window = started({}, false, &fetched);
        QVERIFY(!window->document().picture());
        QVERIFY(fetched.isEmpty());
        QVERIFY(window->notices()->text(Topic::Session).startsWith("Not connected again without being asked: "_L1));
        close(*window); // still to be connected to the next time
        QCOMPARE(Settings::load(ini()).session.sources, settings.session.sources);
        noticeButton(*window, u"Connect again"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(fetched, settings.session.sources, wait);
        QTRY_VERIFY_WITH_TIMEOUT(!window->document().isBusy(), wait);
    }

    void nothingSecret_isWrittenDown()
    {
        Session session{.sources = {u"https://h/r?token=hunter2"_s, u"ssh://a:hunter2@h/x"_s, m_a, u"-"_s,
                                    u":/sample"_s},
                        .before = {},
                        .after = {},
                        .leftOut = {u"https://h/r?token=hunter2"_s}};
        QCOMPARE(rememberable(session).sources, QStringList{m_a});
        QVERIFY(rememberable(session).leftOut.isEmpty());
        QCOMPARE(withOpened({}, session.sources), QStringList{m_a});
        QStringList many;
        for (int i = 0; i < 20; ++i)
            many += u"/x/%1.json"_s.arg(i);
        QCOMPARE(withOpened(many, {m_a}).size(), mostReopened);
        QCOMPARE(withOpened({m_b, m_a}, {m_a}), (QStringList{m_a, m_b}));
    }

    void recent_isOffered_newestFirst_andWhatIsGoneCanBeRemoved()
    {
        auto window = started({m_a});
        window->document().open(m_b);
        QTRY_COMPARE_WITH_TIMEOUT(openIn(*window), QStringList{u"b.json"_s}, wait);
        QCOMPARE(window->settings().opened, (QStringList{m_b, m_a}));
        QFile::remove(m_a);
        QMenu* menu = window->actions()->recent;
        Q_EMIT menu->aboutToShow();
        QVERIFY(menu->actions().at(1)->text().endsWith("a.json"_L1));
        menu->actions().at(1)->trigger();
        QVERIFY(window->notices()->text(Topic::Session).endsWith("a.json is not there any more."_L1));
        noticeButton(*window, u"Remove it from the list"_s)->click();
        QCOMPARE(window->settings().opened, QStringList{m_b});
        Q_EMIT menu->aboutToShow();
        menu->actions().last()->trigger(); // clear
        QVERIFY(window->settings().opened.isEmpty());
    }

private:
    QString ini() const { return m_folder->filePath(u"unitscope.ini"_s); }
    void close(const MainWindow& window) const { QVERIFY(window.settings().save(ini())); }
    std::unique_ptr<MainWindow> started(const QStringList& files = {}, bool isNew = false,
                                        QStringList* fetched = nullptr)
    {
        Settings settings = Settings::load(ini());
        settings.theme = ThemeChoice::Light;
        auto window = std::make_unique<MainWindow>(settings, LayoutOptions());
        if (fetched) {
            window->document().setFetch(
                [fetched](const QString& name, const OpenOptions& options, const std::stop_token& stop) {
                    if (name.startsWith(u':'))
                        return fetchSource(name, options, stop);
                    *fetched += name;
                    return Result<SourcePtr>(failed({.code = Error::Code::Unreachable}));
                });
        }
        Arguments arguments;
        arguments.files = files;
        arguments.startsNew = isNew;
        window->start(arguments);
        window->show();
        return waitUntilOpen(*window) ? std::move(window) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_a;
    QString m_b;
};

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
