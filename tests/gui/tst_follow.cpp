// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/follow.h"

#include "app/ui/actions.h"
#include "app/ui/notices.h"
#include "guitest.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr int wait = 15'000;

QByteArray registry(const QStringList& modules)
{
    return registryOf(u"h"_s, u"2026-01-31T12:00:00Z"_s, modules);
}

QString notice(const MainWindow& window)
{
    return window.findChild<Notices*>()->text(Topic::Following);
}

} // namespace

/// A person has a registry open; something writes it anew; a line above the picture says so and offers to read it again.
class FollowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"registry.json"_s);
        writeFile(m_file, registry({u"a:qt"_s, u"b"_s}));
        m_window = windowOn(m_file);
        QVERIFY(m_window);
        m_window->findChild<Follow*>()->files().setRest(20);
    }

    void cleanup() { m_window.reset(); }

    void changedFile_isOfferedAndTold()
    {
        writeFile(m_file, registry({u"a:root"_s, u"c"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(notice(*m_window).startsWith("registry.json has changed"_L1), wait);
        m_window->selection().select(nodeIn(*m_window->document().graph(), u"service:a"_s));
        QPushButton* again = noticeButton(*m_window, u"Read it again"_s);
        QVERIFY(again);
        again->click();
        QTRY_VERIFY_WITH_TIMEOUT(notice(*m_window).startsWith("Read again: "_L1), wait);
        QVERIFY2(notice(*m_window).contains("1 new"_L1) && notice(*m_window).contains("1 gone"_L1),
                 qPrintable(notice(*m_window)));
        QVERIFY(m_window->selection().subject());
        QPushButton* see = noticeButton(*m_window, u"See what is different"_s);
        QVERIFY(see);
        see->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().diff(), wait);
        QCOMPARE(countsOf(*m_window->document().diff()).changed, 1);
        m_window->document().reload(); // what is kept of before is not read again: it is nowhere
        QVERIFY(waitUntilOpen(*m_window));
        QVERIFY(m_window->document().diff());
    }

    void sameBytes_areNoNews()
    {
        writeFile(m_file, registry({u"a:qt"_s, u"b"_s}));
        QTest::qWait(600);
        QCOMPARE(notice(*m_window), QString());
    }

    void replacedFile_isFollowedWithoutAsking()
    {
        m_window->findChild<Actions*>()->follow->setChecked(true);
        for (const QString& name : {u"x"_s, u"y"_s}) { // twice: it is watched on after the first
            writeFile(m_file + u".new"_s, registry({u"a"_s, name}));
            QVERIFY(QFile::remove(m_file));
            QVERIFY(QFile::rename(m_file + u".new"_s, m_file));
            const auto id = NodeId::make(u"h"_s, Kind::Service, name);
            QTRY_VERIFY_WITH_TIMEOUT(m_window->document().graph()->find(*id), wait);
        }
    }

    void brokenFile_leavesWhatIsShown()
    {
        m_window->findChild<Actions*>()->follow->setChecked(true);
        writeFile(m_file, "{");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<Notices*>()->text(Topic::Opening).isEmpty(), wait);
        QVERIFY(m_window->document().picture());
        writeFile(m_file, registry({u"z"_s}));
        const auto id = NodeId::make(u"h"_s, Kind::Service, u"z"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().graph()->find(*id), wait);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(FollowTest)
#include "tst_follow.moc"
