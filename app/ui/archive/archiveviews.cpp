// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/archiveviews.h"

#include "app/ui/actions.h"
#include "app/ui/archive/keepdialog.h"
#include "app/ui/archive/startpage.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/changearchive.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qfileinfo.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qpushbutton.h>

namespace unitscope {

namespace {

constexpr int longestFolder = 60;

Result<ArchiveLog> logToAddTo(const ArchiveFolder& folder, const std::stop_token& stop)
{
    return QFileInfo::exists(folder.log()) ? openArchive(folder, stop) : ArchiveLog();
}

std::vector<QByteArray> hashesOf(const Graph& graph)
{
    std::vector<QByteArray> hashes;
    for (const SourcePtr& source : graph.snapshot().sources())
        hashes.push_back(source->sha256());
    return hashes;
}

} // namespace

ArchiveViews::ArchiveViews(const ArchiveViewParts& parts)
    : QObject(parts.window),
      m_parts(parts),
      m_folder(parts.folder.isEmpty() ? usualArchive() : parts.folder),
      m_page(new StartPage(parts.actions.open, parts.actions.connectTo, parts.actions.openSample,
                           parts.canvas->parentWidget()))
{
    auto* column = static_cast<QBoxLayout*>(parts.canvas->parentWidget()->layout());
    column->insertWidget(column->indexOf(parts.canvas), m_page, 1);
    connectPage();
    Document* document = &parts.document;
    connect(document, &Document::loadingChanged, this, [this] {
        if (!m_parts.document.loadingName().isEmpty())
            m_isPageWanted = false;
        placePage();
    });
    connect(document, &Document::questionChanged, this, &ArchiveViews::placePage);
    connect(document, &Document::couldNotOpen, this, [this] {
        m_lookedAgain = 0;
        placePage();
    });
    connect(document, &Document::pictureChanged, this, [this] {
        m_parts.actions.keepInArchive->setEnabled(true);
        placePage();
        tellWhatDiffers();
    });
    const Actions& actions = parts.actions;
    actions.keepInArchive->setEnabled(false);
    connect(actions.keepInArchive, &QAction::triggered, this, &ArchiveViews::askForNote);
    connect(actions.openArchive, &QAction::triggered, this, &ArchiveViews::askForFolder);
    connect(actions.startPage, &QAction::triggered, this, [this] { showPage(true); });
    connect(&m_keeping, &Job::becameSlow, this, [this] {
        m_parts.notices->show(Topic::Archive, tr("Keeping what is open in the archive…"), false)
            ->addAction(tr("Cancel"), [this] {
                m_keeping.cancel();
                m_parts.notices->clear(Topic::Archive);
                m_parts.actions.keepInArchive->setEnabled(true);
            });
    });
    placePage();
}

void ArchiveViews::connectPage()
{
    connect(m_page, &StartPage::openWanted, this, &ArchiveViews::open);
    connect(m_page, &StartPage::compareWanted, this, &ArchiveViews::compare);
    connect(m_page, &StartPage::againWanted, this, &ArchiveViews::lookAgain);
    connect(m_page, &StartPage::timelineWanted, this, &ArchiveViews::timelineWanted);
    connect(m_page, &StartPage::folderWanted, this, &ArchiveViews::askForFolder);
    connect(m_page, &StartPage::readWanted, this, &ArchiveViews::read);
    connect(m_page, &StartPage::backWanted, this, [this] { showPage(false); });
}

QWidget* ArchiveViews::pane() const
{
    return m_page;
}

QString ArchiveViews::otherFolder() const
{
    return m_folder.path() == usualArchive() ? QString() : m_folder.path();
}

void ArchiveViews::showPage(bool isWanted)
{
    m_isPageWanted = isWanted;
    placePage();
}

/// In place of the picture while there is none.
void ArchiveViews::placePage()
{
    const Document& document = m_parts.document;
    const bool isEmpty = !document.picture() && document.loadingName().isEmpty() && !document.question();
    const bool isShown = isEmpty || (m_isPageWanted && document.loadingName().isEmpty());
    m_page->setHasPicture(document.picture() != nullptr);
    if (isShown == !m_page->isHidden() && isShown == m_parts.canvas->isHidden())
        return;
    const bool hadFocus = m_page->isAncestorOf(QApplication::focusWidget());
    m_page->setVisible(isShown);
    m_parts.canvas->setVisible(!isShown);
    if (isShown) {
        m_page->setFocus();
        read();
    } else {
        m_comparing.cancel();
        if (hadFocus) // not from what was opened meanwhile: the timeline's keys go on
            m_parts.canvas->setFocus();
    }
}

void ArchiveViews::read()
{
    m_comparing.cancel();
    if (m_page->rows().empty())
        m_page->showReading();
    m_reading.start([folder = m_folder](const std::stop_token& stop) { return readStartPage(folder, stop); },
                    [this](Result<StartPageContent> content) {
                        if (!content) {
                            m_content = {};
                            m_page->showTrouble(content.error().message(), m_folder.path());
                            return;
                        }
                        m_content = *std::move(content);
                        m_page->showHosts(m_content, m_folder.path(), QDateTime::currentMSecsSinceEpoch());
                        findChanges();
                    });
}

/// Between the last two snapshots of each host.
void ArchiveViews::findChanges()
{
    m_comparing.startTelling<OpenChanges>(
        [folder = m_folder, content = m_content, sameHosts = m_parts.document.sameHosts(),
         now = QDateTime::currentMSecsSinceEpoch()](const std::stop_token& stop, const auto& tell) {
            findOpenChanges(folder, content, sameHosts, now, stop, tell);
            return true;
        },
        [this](const OpenChanges& changes) { m_page->showChanges(changes); }, [](bool) {});
}

void ArchiveViews::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(m_parts.window, tr("Open an archive's folder"),
                                                             m_folder.path());
    if (!folder.isEmpty())
        openFolder(folder);
}

void ArchiveViews::openFolder(const QString& folder)
{
    m_folder = ArchiveFolder(folder);
    m_isPageWanted = true;
    placePage();
    read();
    Q_EMIT archiveChanged();
}

void ArchiveViews::open(int snapshot)
{
    load([folder = m_folder, snapshot](const std::stop_token& stop) {
        return openArchive(folder, stop).and_then([&](const ArchiveLog& log) {
            return keptList(folder, log, snapshot, stop);
        });
    });
}

void ArchiveViews::compare(int before, int after)
{
    load([folder = m_folder, before, after](const std::stop_token& stop) {
        return openArchive(folder, stop).and_then([&](const ArchiveLog& log) {
            return keptPair(folder, log, before, after, stop);
        });
    });
}

void ArchiveViews::load(std::function<Result<SourceList>(const std::stop_token&)> read)
{
    m_lookedAgain = 0;
    m_parts.notices->clear(Topic::Archive);
    m_loading.start(std::move(read), [this](const Result<SourceList>& list) {
        if (list)
            m_parts.document.openList(*list);
        else
            m_parts.notices->show(Topic::Archive, list.error().message(), true);
    });
}

void ArchiveViews::lookAgain(int snapshot)
{
    const ArchiveEntry* entry = m_content.log.entry(snapshot);
    if (!entry)
        return;
    const LookingAgain again = lookingAgainAt(*entry);
    m_parts.notices->clear(Topic::Archive);
    m_loading.start(
        [folder = m_folder, snapshot, again](const std::stop_token& stop) {
            return openArchive(folder, stop).and_then([&](const ArchiveLog& log) {
                return comparedWithNow(folder, log, snapshot, again, stop);
            });
        },
        [this, snapshot, again](const Result<ComparedWithNow>& compared) {
            if (!compared)
                m_parts.notices->show(Topic::Archive, compared.error().message(), true);
            else if (again.missing.isEmpty() && compared->differs.isEmpty())
                startLookingAgain(snapshot, compared->list);
            else
                askBeforeLookingAgain(snapshot, again, *compared);
        });
}

/// Nobody is asked yet: who reads this can still sign in as somebody else, or leave it.
void ArchiveViews::askBeforeLookingAgain(int snapshot, const LookingAgain& again, const ComparedWithNow& compared)
{
    QStringList words = compared.differs;
    if (!again.missing.isEmpty())
        words.prepend(tr("Not all of snapshot %1 can be had again: %2.").arg(snapshot).arg(again.missing.join(u", ")));
    NoticeBar* bar = m_parts.notices->show(Topic::Archive, words.join(u' '), !again.isPossible());
    if (!again.isPossible())
        return;
    bar->addAction(compared.differs.isEmpty() ? tr("Compare without it") : tr("Audit all the same"),
                   [this, snapshot, list = compared.list] { startLookingAgain(snapshot, list); });
}

void ArchiveViews::startLookingAgain(int snapshot, const SourceList& list)
{
    m_parts.notices->clear(Topic::Archive);
    m_lookedAgain = snapshot;
    m_parts.document.openList(list);
}

/// Before anybody reads the changes: what one of the two could not see.
void ArchiveViews::tellWhatDiffers()
{
    const GraphDiffPtr& diff = m_parts.document.diff();
    if (m_lookedAgain == 0 || !diff || m_parts.document.isBusy())
        return;
    const QString less = lessSeenThan(diff->before->snapshot(), diff->after->snapshot());
    const QString words = tr("Compared with snapshot %1.").arg(m_lookedAgain);
    m_lookedAgain = 0;
    m_parts.notices->show(Topic::Archive, less.isEmpty() ? words : words + u' ' + less, false)
        ->addAction(tr("Keep it in the archive"), [this] { askForNote(); });
}

void ArchiveViews::askForNote()
{
    if (!m_parts.document.graph())
        return;
    const SourceList& sources = m_parts.document.sources();
    const QString what = namesInWords(sources, sources.isCompared() ? TimeSide::After : TimeSide::Undecided);
    auto* dialog = new KeepDialog(what, m_folder.path(), m_parts.window);
    connect(dialog, &KeepDialog::keepWanted, this, [this](const QString& note) { keep(note); });
    dialog->open();
}

void ArchiveViews::keep(const QString& note, bool isWanted)
{
    const GraphPtr graph = m_parts.document.graph();
    if (!graph || m_keeping.isBusy())
        return;
    m_parts.actions.keepInArchive->setEnabled(false);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_keeping.start(
        [folder = m_folder, graph, note, isWanted, now](const std::stop_token& stop) -> Result<Keeping> {
            const Result<ArchiveLog> log = logToAddTo(folder, stop);
            if (!log)
                return tl::unexpected(log.error());
            if (const ArchiveEntry* same = isWanted ? nullptr : sameSnapshot(*log, hashesOf(*graph)))
                return Keeping{.entry = *same, .wasThere = true};
            return addSnapshot({.folder = folder, .who = accountName(), .time = now, .stop = stop}, *graph, note)
                .map([](const ArchiveEntry& entry) { return Keeping{.entry = entry}; });
        },
        [this, note](const Result<Keeping>& kept) {
            m_parts.actions.keepInArchive->setEnabled(true);
            tellKept(kept, note);
        });
}

void ArchiveViews::tellKept(const Result<Keeping>& kept, const QString& note)
{
    if (!kept) {
        m_parts.notices->show(Topic::Archive, tr("Not kept: %1").arg(kept.error().message()), true);
        return;
    }
    const ArchiveEntry& entry = kept->entry;
    const QString what =
        tr("snapshot %1 of %2, %3").arg(entry.number).arg(hostsInWords(entry.hosts), timeText(timeOf(entry)));
    if (kept->wasThere) {
        m_parts.notices->show(Topic::Archive, tr("The archive has exactly this already: %1.").arg(what), false)
            ->addAction(tr("Keep it once more"), [this, note] { keep(note, true); });
        return;
    }
    m_parts.notices
        ->show(Topic::Archive,
               tr("Kept in %1: %2.").arg(safeForPeople(elidedMiddle(m_folder.path(), longestFolder)), what), false)
        ->addAction(tr("See the archive"), [this] { showPage(true); });
    if (!m_page->isHidden())
        read();
    Q_EMIT archiveChanged();
}

} // namespace unitscope
