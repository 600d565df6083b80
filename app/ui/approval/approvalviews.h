// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects what is approved in the archive with the window: what is open beside it, and decisions about the changes.

#include "app/ui/approval/approvals.h"
#include "app/ui/jobs/job.h"

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

class Actions;
class ArchiveViews;
class ChangesPanel;
class Document;
class Notices;

/// Parts of one window, which all outlive this.
struct ApprovalViewParts
{
    Document& document;
    Notices* notices;
    ChangesPanel* changes;
    const Actions& actions;
    QWidget* window;
    ArchiveViews* archive; ///< the one that is open
};

class ApprovalViews : public QObject
{
    Q_OBJECT

public:
    explicit ApprovalViews(const ApprovalViewParts& parts);

public Q_SLOTS:
    /// What is open becomes the later state of what is approved.
    void compare();
    /// Asks for a note, then approves what is open as it is.
    void approveWhole();

private:
    void show(Result<BesideApproved> beside);
    void showDecided();
    void ask(Verdict verdict, const std::vector<size_t>& changes);
    void write(const QString& who, ChosenChanges chosen);
    void tell(const QString& words);
    void complain(const Error& error);
    ArchiveWriting writing(const QString& who) const;
    ReviewOptions reviewOptions() const;

    ApprovalViewParts m_parts;
    int m_approved = 0;                     ///< what the decisions are about
    std::vector<Decision> m_decisions = {}; ///< likewise
    Job m_reading;
    Job m_writing;
};

} // namespace unitscope
