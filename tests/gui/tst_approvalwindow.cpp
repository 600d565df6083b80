// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"
#include "app/ui/approval/decidedialog.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/changes/changespanel.h"
#include "app/ui/notices.h"
#include "archive/ownarchive.h"
#include "guitest.h"
#include "importers/archive/approve.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreeview.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// January is approved, February is open: what is shown, and what comes of accepting, rejecting and deferring.
class ApprovalWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_archive = std::make_unique<OwnArchive>();
        m_january = m_archive->path(u"january.json"_s);
        m_february = m_archive->path(u"february.json"_s);
        writeFile(m_january,
                  registryOf(u"shop"_s, u"2026-01-10T08:00:00Z"_s, {u"api:root"_s, u"web:root"_s, u"job:root"_s}));
        writeFile(m_february,
                  registryOf(u"shop"_s, u"2026-02-10T08:00:00Z"_s, {u"api:shop"_s, u"web:shop"_s, u"job:shop"_s}));
    }

    void nothingApproved_offersToApproveWhatIsOpen()
    {
        const auto window = started(m_january);
        window->actions()->compareWithApproved->trigger();
        QTRY_COMPARE(window->notices()->text(Topic::Approval), u"Nothing of this host is approved yet."_s);
        QPushButton* approve = noticeButton(*window, u"Approve what is open as it is…"_s);
        QVERIFY(approve);
        approve->click();
        QTRY_COMPARE(window->notices()->text(Topic::Approval), u"Approved as it is: entry 2 of the archive."_s);
        const ArchiveVerified verified = m_archive->verified();
        QVERIFY(verified.isIntact());
        QCOMPARE(verified.log.entries.size(), size_t(2)); // the snapshot first
        QCOMPARE(verified.log.entries[1].kind, EntryKind::Approved);
    }

    void acceptOneOfThree_twoStayOpen_inTheArchiveToo()
    {
        const auto window = compared();
        QVERIFY(window);
        QCOMPARE(standing(*window), u"Open: 3"_s);
        QVERIFY(!verdictButton(*window, u"Accept…"_s)->isEnabled()); // nothing is selected
        select(*window, u"web"_s);
        decide(*window, u"Accept…"_s, u"least privilege"_s);
        QTRY_COMPARE(standing(*window), u"Open: 2"_s);
        QCOMPARE(stillOpen(), 2);
        QVERIFY(m_archive->verified().isIntact());
        QVERIFY(!textOf(*window).contains(u"service:web"_s));
    }

    void rejectedAndDeferred_sayWhoAndWhy()
    {
        const auto window = compared();
        QVERIFY(window);
        select(*window, u"api"_s);
        decide(*window, u"Reject…"_s, u"must stay root"_s);
        QTRY_COMPARE(standing(*window), u"Open: 3 (1 rejected)"_s);
        QVERIFY2(textOf(*window).contains(u"rejected: must stay root"_s), qPrintable(textOf(*window)));
        select(*window, u"job"_s);
        decide(*window, u"Defer…"_s, u"ask first"_s, true);
        QTRY_COMPARE(standing(*window), u"Open: 3 (1 rejected, 1 deferred)"_s);
        QVERIFY(textOf(*window).contains(u"deferred: ask first"_s));
        QCOMPARE(stillOpen(), 3);
    }

    void aGroupIsAllOfIt_andWithoutAReasonNothingIsDecided()
    {
        const auto window = compared();
        QVERIFY(window);
        ChangesPanel* changes = panel(*window);
        changes->table()->setCurrentIndex(changes->table()->model()->index(0, 0));
        verdictButton(*window, u"Accept…"_s)->click();
        auto* dialog = window->findChild<DecideDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), u"Accept 3 change(s)"_s);
        auto* accept = buttonOf(*dialog, u"Accept"_s);
        QVERIFY(accept && !accept->isEnabled());
        dialog->findChild<QLineEdit*>(u"reason"_s)->setText(u"seen"_s);
        QVERIFY(accept->isEnabled());
        accept->click();
        QTRY_COMPARE(standing(*window), u"Nothing is open"_s);
        QCOMPARE(stillOpen(), 0);
    }

    void anApprovedStateThatCannotBeRead_isSaid()
    {
        {
            const auto window = compared();
            QVERIFY(window);
            select(*window, u"web"_s);
            decide(*window, u"Accept…"_s, u"x"_s);
            QTRY_COMPARE(standing(*window), u"Open: 2"_s);
        }
        for (const QString& file : m_archive->files())
            QFile::remove(file);
        const auto window = started(m_february);
        window->actions()->compareWithApproved->trigger();
        QTRY_VERIFY(!window->notices()->text(Topic::Approval).isEmpty());
        QVERIFY(window->document().diff() == nullptr);
    }

private:
    std::unique_ptr<MainWindow> started(const QString& file)
    {
        Settings settings = lightSettings();
        settings.archive = m_archive->folder().path();
        auto window = std::make_unique<MainWindow>(settings, LayoutOptions());
        window->resize(1200, 800);
        window->show();
        Arguments arguments;
        arguments.files = {file};
        window->start(arguments);
        return waitUntilOpen(*window) ? std::move(window) : nullptr;
    }
    /// January approved by the core, February beside it.
    std::unique_ptr<MainWindow> compared()
    {
        const Result<GraphPtr> january = openGraph(m_january, {}, {});
        const Result<ArchiveEntry> kept = addSnapshot(m_archive->writing(), **january, {});
        if (!kept || !approveSnapshot(m_archive->writing(), kept->number, {}))
            return nullptr;
        auto window = started(m_february);
        window->actions()->compareWithApproved->trigger();
        if (!QTest::qWaitFor([&] { return window->document().diff() && panel(*window)->model()->decided(); }, 10'000))
            return nullptr;
        window->panels().changesDock->show();
        return window;
    }
    static ChangesPanel* panel(const MainWindow& window) { return window.panels().changes; }
    static QString standing(const MainWindow& window)
    {
        const QList<QLabel*> labels = panel(window)->findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->text().startsWith(u"Open: "_s) || label->text() == u"Nothing is open"_s)
                return label->text();
        }
        return {};
    }
    static QPushButton* buttonOf(const QWidget& widget, const QString& words)
    {
        const QList<QPushButton*> buttons = widget.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->text() == words)
                return button;
        }
        return nullptr;
    }
    static QPushButton* verdictButton(const MainWindow& window, const QString& words)
    {
        return buttonOf(*panel(window), words);
    }
    static void select(const MainWindow& window, const QString& name)
    {
        const QAbstractItemModel* model = panel(window)->table()->model();
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex parent = model->index(group, 0);
            for (int i = 0; i < model->rowCount(parent); ++i) {
                if (model->index(i, 0, parent).data().toString() == u"~ service:"_s + name)
                    panel(window)->table()->setCurrentIndex(model->index(i, 0, parent));
            }
        }
    }
    static void decide(const MainWindow& window, const QString& verdict, const QString& why, bool untilADay = false)
    {
        verdictButton(window, verdict)->click();
        auto* dialog = window.findChild<DecideDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"reason"_s)->setText(why);
        if (untilADay)
            dialog->findChild<QComboBox*>(u"until"_s)->setCurrentIndex(1);
        dialog->accept();
        QTRY_VERIFY(!window.findChild<DecideDialog*>());
    }
    static QString textOf(const MainWindow& window)
    {
        const ChangeModel* model = panel(window)->model();
        QStringList lines;
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex parent = model->index(group, 0);
            for (int i = 0; i < model->rowCount(parent); ++i)
                lines += model->lineFor(model->index(i, 0, parent));
        }
        return lines.join(u'\n');
    }
    /// As the command line counts it.
    int stillOpen() const
    {
        const Result<ArchiveLog> log = openArchive(m_archive->folder(), {});
        const ArchiveEntry* last = lastSnapshotOf(*log, {});
        const Result<ChangeReview> review = reviewOf(m_archive->folder(), *log, last->number, {}, {});
        return review ? standingsOf(review->changes).stillOpen() : -1;
    }

    std::unique_ptr<OwnArchive> m_archive;
    QString m_january;
    QString m_february;
};

QTEST_MAIN(ApprovalWindowTest)
#include "tst_approvalwindow.moc"
