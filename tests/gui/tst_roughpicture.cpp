// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/canvas.h"
#include "app/ui/notices.h"
#include "app/ui/statusline.h"
#include "graph/layout/placer.h"
#include "guitest.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    bool isRough;
    bool isAnother;
    bool operator==(const Shown&) const = default;
};

} // namespace

/// What takes long to lay out is seen, and can be stopped, before it is done.
class RoughPictureTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;
    std::vector<Shown> m_shown;

    /// A window whose layout program thinks for a while before its first answer, and places the sample in groups.
    void makeWindow(const QByteArray& seconds)
    {
        const QString path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        writeFile(path, "#!/bin/sh\nsleep " + seconds + "\nexec " + QFile::encodeName(helperPath({})) + " \"$@\"\n");
        QFile(path).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        LayoutOptions options;
        options.helper = path;
        options.whole = 20;
        options.workers = 1;
        m_window = std::make_unique<MainWindow>(lightSettings(), options);
        m_shown.clear();
        connect(&m_window->document(), &Document::pictureChanged, this, [this](bool isAnother) {
            m_shown.push_back({m_window->document().picture()->layout.isRough, isAnother});
        });
        m_window->show();
        m_window->document().openSample();
    }
    bool isRoughShown() const { return !m_shown.empty() && m_shown.back().isRough; }

private Q_SLOTS:
    void cleanup() { m_window.reset(); }

    void slowLayout_isShownRough_thenAsItIs()
    {
        makeWindow("2");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isBusy(), 10'000);
        QVERIFY(m_shown.size() >= 2);
        QVERIFY(m_shown.front() == (Shown{true, true}));
        QVERIFY(m_shown.back() == (Shown{false, false}));
        QCOMPARE(m_window->notices()->text(Topic::Layout), QString());
    }

    void fastLayout_isShownOnce()
    {
        makeWindow("0");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isBusy(), 10'000);
        m_shown.clear();
        m_window->document().reload(); // with what the helpers said before
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isBusy(), 10'000);
        QCOMPARE(m_shown.size(), 1u);
        QVERIFY(!m_shown.front().isRough);
    }

    void cameraThatSomebodyMoved_staysWhenTheRealPictureComes()
    {
        makeWindow("2");
        QTRY_VERIFY_WITH_TIMEOUT(isRoughShown(), 10'000);
        m_window->canvas()->zoomIn();
        const Camera camera = m_window->canvas()->camera();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isBusy(), 10'000);
        QVERIFY(!isRoughShown());
        QVERIFY(m_window->canvas()->camera() == camera);
    }

    void waiting_saysHowMuchIsDone()
    {
        makeWindow("2");
        QTRY_VERIFY_WITH_TIMEOUT(isRoughShown(), 10'000);
        QVERIFY(m_window->statusLine()->isWaiting());
        const auto* bar = m_window->statusLine()->findChild<QProgressBar*>();
        QCOMPARE(bar->maximum(), 100);
        QVERIFY(bar->value() < 100);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isBusy(), 10'000);
        QVERIFY(!m_window->statusLine()->isWaiting());
    }

    void cancelled_theRoughPictureStays_andCanBeDrawnInFull()
    {
        makeWindow("2");
        QTRY_VERIFY_WITH_TIMEOUT(isRoughShown(), 10'000);
        m_window->document().cancel();
        QVERIFY(!m_window->document().isBusy());
        QVERIFY(isRoughShown());
        QVERIFY(m_window->notices()->text(Topic::Layout).contains(u"rough"));
        QPushButton* again = noticeButton(*m_window, u"Draw it in full"_s);
        QVERIFY(again);
        again->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isBusy(), 10'000);
        QVERIFY(!isRoughShown());
        QCOMPARE(m_window->notices()->text(Topic::Layout), QString());
    }
};

QTEST_MAIN(RoughPictureTest)
#include "tst_roughpicture.moc"
