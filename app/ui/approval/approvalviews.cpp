// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/approval/approvalviews.h"

#include "app/ui/actions.h"
#include "app/ui/approval/decidedialog.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/changes/changespanel.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "graph/view/difflines.h"
#include "importers/archive/archivehosts.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qpushbutton.h>

namespace unitscope {

namespace {

/// Decisions are kept to the second, as everything in the log.
qint64 nowInSeconds()
{
    return QDateTime::currentSecsSinceEpoch() * 1000;
}

} // namespace

ApprovalViews::ApprovalViews(const ApprovalViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    connect(&m_parts.document, &Document::pictureChanged, this, &ApprovalViews::showDecided);
    connect(m_parts.actions.compareWithApproved, &QAction::triggered, this, &ApprovalViews::compare);
    connect(m_parts.actions.approveWhole, &QAction::triggered, this, &ApprovalViews::approveWhole);
    connect(m_parts.changes, &ChangesPanel::decisionWanted, this, &ApprovalViews::ask);
}

ArchiveWriting ApprovalViews::writing(const QString& who) const
{
    return {.folder = m_parts.archive->folder(), .who = who.isEmpty() ? accountName() : who, .time = nowInSeconds()};
}

/// As what is shown was compared.
ReviewOptions ApprovalViews::reviewOptions() const
{
    const GraphDiffPtr& diff = m_parts.document.diff();
    return {.asOf = nowInSeconds(),
            .open = {.sameHosts = m_parts.document.sameHosts()},
            .volatileFields = diff ? diff->volatileFields : VolatileFields()};
}

void ApprovalViews::compare()
{
    const GraphPtr later = m_parts.document.graph();
    if (!later)
        return;
    m_reading.start([folder = m_parts.archive->folder(), shown = m_parts.document.sources(),
                     later](const std::stop_token& stop) { return besideApproved(folder, shown, *later, stop); },
                    [this](Result<BesideApproved> beside) { show(std::move(beside)); });
}

void ApprovalViews::show(Result<BesideApproved> beside)
{
    m_parts.notices->clear(Topic::Approval);
    if (!beside && beside.error().code == Error::Code::NotFound) {
        m_parts.notices->show(Topic::Approval, tr("Nothing of this host is approved yet."), false)
            ->addAction(tr("Approve what is open as it is…"), [this] { approveWhole(); });
        return;
    }
    if (!beside)
        return complain(beside.error());
    m_decisions = std::move(beside->decisions);
    m_approved = beside->approved;
    if (approvedIn(m_parts.document.sources()) == m_approved)
        showDecided(); // the same two states: only what was decided is new
    else
        m_parts.document.openList(beside->list);
}

void ApprovalViews::showDecided()
{
    const GraphDiffPtr& diff = m_parts.document.diff();
    const int approved = approvedIn(m_parts.document.sources());
    m_parts.actions.compareWithApproved->setEnabled(m_parts.document.picture() != nullptr);
    m_parts.actions.approveWhole->setEnabled(m_parts.document.picture() != nullptr);
    if (!diff || approved == 0 || approved != m_approved || m_parts.changes->model()->diff() != diff)
        return m_parts.changes->setDecided(std::nullopt);
    m_parts.changes->setDecided(changesToDecide(*diff, m_decisions, nowInSeconds()));
}

void ApprovalViews::ask(Verdict verdict, const std::vector<size_t>& changes)
{
    ChosenChanges chosen{.verdict = verdict};
    QStringList lines;
    const GraphDiffPtr diff = m_parts.document.diff();
    const DiffLines words(*diff);
    for (const size_t index : changes) {
        ChangeToDecide change = (*m_parts.changes->model()->decided())[index];
        lines += change.node ? words.headline(*change.node) : words.headline(*change.edge);
        change.node = nullptr; // the difference may be gone when the answer comes
        change.edge = nullptr;
        chosen.changes.push_back(std::move(change));
    }
    auto* dialog = new DecideDialog(verdict, lines, nowInSeconds(), m_parts.window);
    dialog->setObjectName(QStringLiteral("decide"));
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen]() mutable {
        chosen.why = dialog->why();
        chosen.until = dialog->until();
        write(dialog->who(), std::move(chosen));
    });
    dialog->open();
}

void ApprovalViews::write(const QString& who, ChosenChanges chosen)
{
    const GraphPtr later = m_parts.document.graph();
    m_writing.start(
        [writing = writing(who), later, options = reviewOptions(),
         chosen = std::move(chosen)](const std::stop_token& stop) {
            ArchiveWriting whole = writing;
            whole.stop = stop;
            return decideOn(whole, later, options, chosen);
        },
        [this](const Result<std::vector<ArchiveEntry>>& written) {
            if (!written)
                return complain(written.error());
            m_parts.notices->clear(Topic::Approval);
            m_parts.archive->read();
            compare();
        });
}

void ApprovalViews::approveWhole()
{
    const GraphPtr later = m_parts.document.graph();
    if (!later)
        return;
    m_writing.start(
        [writing = writing({}), later](const std::stop_token& stop) {
            ArchiveWriting whole = writing;
            whole.stop = stop;
            return unitscope::approveWhole(whole, later, {});
        },
        [this](const Result<ArchiveEntry>& approved) {
            if (!approved)
                return complain(approved.error());
            tell(tr("Approved as it is: entry %1 of the archive.").arg(approved->number));
            m_parts.archive->read();
        });
}

void ApprovalViews::tell(const QString& words)
{
    m_parts.notices->show(Topic::Approval, words, false)->addAction(tr("Compare with it"), [this] { compare(); });
}

void ApprovalViews::complain(const Error& error)
{
    m_parts.notices->show(Topic::Approval, error.message(), true);
}

} // namespace unitscope
