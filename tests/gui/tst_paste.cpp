// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/pastedtext.h"

#include "app/ui/droptarget.h"
#include "app/ui/notices.h"
#include "guitest.h"

#include <QtCore/qmimedata.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr int wait = 15'000;

QStringList openIn(MainWindow& window)
{
    QStringList names;
    for (const SourceEntry& entry : window.document().sources().entries)
        names += entry.shortName().section(u", "_s, 0, 0);
    return names;
}

} // namespace

/// A person copies a registry, a path or an address somewhere else, and presses Ctrl+V in the window.
class PasteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = windowOn({});
        QVERIFY(m_window && m_window->document().isSample());
    }
    void cleanup() { m_window.reset(); }

    void registry_isOpened_andCanBeSaved()
    {
        paste(registryOf(u"h"_s, u"2026-01-31T12:00:00Z"_s, {u"pasted-a"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(openIn(*m_window), QStringList{u"pasted text"_s}, wait);
        QVERIFY(m_window->document().graph()->find(*NodeId::make(u"h"_s, Kind::Service, u"pasted-a"_s)));
        QVERIFY(!m_window->document().canReload()); // it is nowhere else
        QVERIFY(m_window->settings().session.isEmpty());
        const QList<QToolButton*> buttons = m_window->findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const QToolButton* button) { return button->toolTip() == u"Save a copy"_s; }));
        // A second time it is asked what for.
        paste(registryOf(u"h"_s, u"2026-01-31T12:05:00Z"_s, {u"pasted-b"_s}));
        QPushButton* add = noticeButton(*m_window, u"Add to this picture"_s);
        QVERIFY(add);
        add->click();
        QTRY_COMPARE_WITH_TIMEOUT(openIn(*m_window).size(), 2, wait);
    }

    void report_isOpened()
    {
        paste("# Report\n\n| Service | State |\n|---|---|\n| pasted-c | RUNNING |\n");
        QTRY_COMPARE_WITH_TIMEOUT(openIn(*m_window), QStringList{u"pasted text"_s}, wait);
    }

    void wordsThatAreNoRegistry_areRefusedInWords()
    {
        paste("{ not json");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->notices()->text(Topic::Opening).startsWith("pasted text, "_L1), wait);
        QVERIFY(m_window->document().isSample()); // what was there stays
    }

    void whatIsNoText_isSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("empty") << QByteArray(" \n\t ") << u"empty text"_s;
        QTest::newRow("words") << QByteArray("just <b>words</b>\n") << u"\"just <b>words</b>\""_s;
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0",
                                              6)
                                << u"bytes that are no text"_s;
    }
    void whatIsNoText_isSaid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        paste(text);
        QVERIFY2(m_window->notices()->text(Topic::Opening).contains(u"found "_s + found),
                 qPrintable(m_window->notices()->text(Topic::Opening)));
    }

    void image_isSaidToBeOne()
    {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(0);
        QApplication::clipboard()->setImage(image);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_window->notices()->text(Topic::Opening).contains(u"found an image"_s));
    }

    void tooMuch_isRefused()
    {
        QMimeData data;
        data.setText(QString(mostPasted + 1, u'a'));
        const auto refused = pastedSource(&data, 0);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::TooLarge);
    }

    void paths_areFiles()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"one two.json"_s);
        writeFile(file, registryOf(u"h"_s, u"2026-01-31T12:00:00Z"_s, {u"a"_s}));
        QMimeData data;
        data.setText(file + u"\nfile:///x/y.json\nssh://h/z.json\nwords\n"_s);
        QCOMPARE(sourcesIn(&data), (QStringList{file, u"/x/y.json"_s, u"ssh://h/z.json"_s}));
        paste(file.toUtf8());
        QTRY_COMPARE_WITH_TIMEOUT(openIn(*m_window), QStringList{u"one two.json"_s}, wait);
    }

private:
    void paste(const QByteArray& text)
    {
        QApplication::clipboard()->setText(QString::fromUtf8(text));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(PasteTest)
#include "tst_paste.moc"
