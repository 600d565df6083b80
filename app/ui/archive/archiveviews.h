// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects an archive with the window: the start page while nothing is open, keeping what is open, opening what was kept,
/// and looking again at what a snapshot is of.

#include "app/ui/archive/starthosts.h"
#include "app/ui/jobs/job.h"

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

class Actions;
class Canvas;
class Document;
class Notices;
class StartPage;

/// Parts of one window, which all outlive this.
struct ArchiveViewParts
{
    Document& document;
    Notices* notices;
    Canvas* canvas; ///< in a column; the start page takes its place
    const Actions& actions;
    QWidget* window;
    QString folder; ///< of the archive; empty: the usual one
};

class ArchiveViews : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveViews(const ArchiveViewParts& parts);

    StartPage* page() const { return m_page; }
    QWidget* pane() const; ///< the page, for who goes through the parts of the window
    const ArchiveFolder& folder() const { return m_folder; }
    /// To be remembered; empty: the usual one.
    QString otherFolder() const;

public Q_SLOTS:
    /// Again: somebody has written to it.
    void read();
    /// Another archive, or one to be made there.
    void openFolder(const QString& folder);
    /// A snapshot as it was kept.
    void open(int snapshot);
    void compare(int before, int after);
    /// What the snapshot is of as it is now, compared with it.
    void lookAgain(int snapshot);
    /// What is open, as one snapshot. `isWanted`: even if the archive has the same already.
    void keep(const QString& note, bool isWanted = false);

Q_SIGNALS:
    void timelineWanted(const QStringList& hosts);
    /// Read anew: something was added, or it is another folder.
    void archiveChanged();

private:
    struct Keeping
    {
        ArchiveEntry entry = {};
        bool wasThere = false;
    };
    void connectPage();
    void showPage(bool isWanted);
    void placePage();
    void findChanges();
    void askForFolder();
    void askForNote();
    void load(std::function<Result<SourceList>(const std::stop_token&)> read);
    void askBeforeLookingAgain(int snapshot, const LookingAgain& again, const ComparedWithNow& compared);
    void startLookingAgain(int snapshot, const SourceList& list);
    void tellWhatDiffers();
    void tellKept(const Result<Keeping>& kept, const QString& note);

    ArchiveViewParts m_parts;
    ArchiveFolder m_folder;
    StartPage* m_page;
    bool m_isPageWanted = false; ///< though something is open
    StartPageContent m_content;
    int m_lookedAgain = 0; ///< the snapshot that what is being opened is compared with
    Job m_reading;
    Job m_comparing;
    Job m_loading;
    Job m_keeping;
};

} // namespace unitscope
