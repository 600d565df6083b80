// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/views/savedviews.h"

#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/find/viewhistory.h"
#include "app/ui/notices.h"
#include "app/ui/plain/asktosave.h"
#include "app/ui/selection.h"
#include "graph/base/safetext.h"
#include "graph/view/file/viewhosts.h"
#include "importers/source/address.h"

#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qinputdialog.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString shownName(const QString& name)
{
    return safeForPeople(elidedMiddle(name, 60));
}

std::set<QString> hostsOf(const Graph& graph)
{
    std::set<QString> hosts;
    for (const Node& node : graph.nodes())
        hosts.insert(node.id.host());
    return hosts;
}

} // namespace

SavedViews::SavedViews(const SavedViewParts& parts)
    : QObject(parts.window),
      m_parts(parts),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/views"_s)
{
    connect(&parts.document, &Document::pictureChanged, this, [this](bool isAnother) {
        leaveOtherHosts(isAnother);
        follow();
    });
    connect(&parts.document, &Document::couldNotOpen, this, [this] { m_pending.reset(); });
    connect(&parts.selection, &Selection::changed, this,
            [this] { m_parts.canvas->setInFront(Canvas::Front::New, {}); });
}

void SavedViews::setFolder(const QString& folder)
{
    m_folder = folder;
    list();
}

QString SavedViews::name() const
{
    return m_file.isEmpty() || !m_saved.name.isEmpty() ? m_saved.name : nameByFile(m_file);
}

bool SavedViews::isChanged() const
{
    const ViewSpec& spec = m_parts.document.spec();
    return m_file.isEmpty() ? spec.own != OwnWords() : spec != m_saved.spec;
}

bool SavedViews::isLoading() const
{
    return !m_parts.document.picture() || !m_parts.document.loadingName().isEmpty() || m_parts.document.question();
}

void SavedViews::say(const QString& words, bool isError)
{
    m_parts.notices->show(Topic::Views, words, isError);
}

void SavedViews::askToOpen()
{
    const QString file = QFileDialog::getOpenFileName(m_parts.window, tr("Open a view"),
                                                      QDir(m_folder).exists() ? m_folder : QString(),
                                                      tr("Views (*%1);;All files (*)").arg(viewEnding));
    if (!file.isEmpty())
        open(file);
}

void SavedViews::open(const QString& file)
{
    Result<ViewFile> view = loadViewFile(file);
    if (!view) {
        say(view.error().message(), true);
        return;
    }
    m_parts.notices->clear(Topic::Views);
    if (isLoading())
        m_pending = Pending{file, *std::move(view)};
    else
        use(file, *std::move(view));
}

void SavedViews::use(const QString& file, ViewFile view)
{
    Result<ViewForHosts> carried = viewFor(std::move(view), *m_parts.document.graph(), safeForPeople(file));
    if (!carried) {
        say(carried.error().message(), true);
        return;
    }
    m_file = file;
    m_saved = std::move(carried->view);
    m_carried = carried->from.isEmpty()
                    ? QString()
                    : tr("This view was made of %1 and is used for %2.").arg(carried->from, carried->to);
    m_isToldOf = false;
    if (m_parts.document.spec() == m_saved.spec)
        tellAge();
    else
        m_parts.history.show(m_saved.spec);
    Q_EMIT changed();
}

void SavedViews::resume(const QString& file)
{
    if (Result<ViewFile> view = loadViewFile(file)) {
        m_file = file;
        m_saved = *std::move(view);
        m_isToldOf = false;
        Q_EMIT changed();
    }
}

/// What was written on one host says nothing about another.
void SavedViews::leaveOtherHosts(bool isAnother)
{
    const std::set<QString> before = std::exchange(m_hosts, hostsOf(*m_parts.document.graph()));
    const bool isKnown = before.empty() || std::any_of(before.begin(), before.end(), [this](const QString& host) {
                             return m_hosts.contains(host);
                         });
    if (!isAnother || isKnown)
        return;
    m_file.clear();
    m_saved = {};
    m_isToldOf = true;
    m_parts.notices->clear(Topic::Views);
    ViewSpec spec = m_parts.document.spec();
    spec.own = {};
    m_parts.history.show(spec);
}

void SavedViews::follow()
{
    if (m_pending && !isLoading()) {
        const Pending pending = *std::exchange(m_pending, std::nullopt);
        use(pending.file, pending.view);
    } else if (!m_isToldOf) {
        tellAge();
    }
    list();
    Q_EMIT changed();
}

/// Once, of the picture that is as the file wants it.
void SavedViews::tellAge()
{
    const PicturePtr& picture = m_parts.document.picture();
    if (!picture || picture->layout.isRough || picture->visible.spec != m_saved.spec)
        return;
    m_isToldOf = true;
    const ViewAge age = ageOf(m_saved, picture->visible);
    m_new = age.isNew;
    if (!age.isOld()) {
        if (!m_carried.isEmpty())
            say(m_carried, false);
        return;
    }
    NoticeBar* bar = m_parts.notices->show(Topic::Views,
                                           m_carried.isEmpty() ? inWords(age) : m_carried + u' ' + inWords(age), false);
    if (!m_new.empty())
        bar->addAction(tr("Show what is new"), [this] { showNew(); });
    bar->addAction(tr("Update the view"), [this] { save(); });
}

void SavedViews::showNew()
{
    const std::vector<Subject> subjects(m_new.begin(), m_new.end());
    if (subjects.empty())
        return;
    m_parts.selection.select(subjects.front());
    m_parts.canvas->setInFront(Canvas::Front::New, subjects);
    m_parts.canvas->revealSelection();
}

void SavedViews::save()
{
    if (m_file.isEmpty())
        saveAs();
    else
        write(m_file, name());
}

void SavedViews::saveAs()
{
    if (!m_parts.document.picture())
        return;
    const QString& title = m_parts.document.spec().own.title;
    const QString proposal = !m_file.isEmpty()  ? nameByFile(m_file)
                             : !title.isEmpty() ? title
                                                : QFileInfo(m_parts.document.shortName()).completeBaseName();
    QDir().mkpath(m_folder);
    const QString path = askToSave({.title = tr("Save the view"),
                                    .kinds = tr("Views (*%1)").arg(viewEnding),
                                    .suffix = QString(viewEnding).mid(1),
                                    .proposal = pathForView(m_folder, proposal)},
                                   m_parts.window);
    if (!path.isEmpty())
        write(path, nameByFile(path));
}

void SavedViews::write(const QString& path, const QString& name)
{
    const PicturePtr& picture = m_parts.document.picture();
    if (!picture)
        return;
    ViewFile view = viewFileOf(picture->visible, name);
    view.spec = m_parts.document.spec(); // which may still be on its way to be drawn
    if (const Result<void> written = storeViewFile(path, view); !written) {
        say(written.error().message(), true);
        return;
    }
    m_parts.notices->clear(Topic::Views);
    m_parts.notices->show(Topic::Saving, tr("Written to %1").arg(safeForPeople(path)), false);
    m_file = path;
    m_saved = std::move(view);
    m_carried.clear();
    list();
    Q_EMIT changed();
}

void SavedViews::askForName()
{
    if (m_file.isEmpty())
        return;
    auto* dialog = new QInputDialog(m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the view"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(name());
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedViews::rename);
    dialog->open();
}

void SavedViews::rename(const QString& name)
{
    const QString called = name.simplified().left(viewlimits::name);
    if (m_file.isEmpty() || called.isEmpty() || called == this->name())
        return;
    const QString before = m_file;
    const QString path = pathForView(QFileInfo(before).absolutePath(), called);
    const bool isSameFile = QFileInfo(path) == QFileInfo(before);
    if (!isSameFile && QFileInfo::exists(path)) {
        say(tr("There is already a view called %1.").arg(shownName(called)), true);
        return;
    }
    ViewFile view = m_saved; // as it was saved: another name changes nothing else
    view.name = called;
    if (const Result<void> written = storeViewFile(path, view); !written) {
        say(written.error().message(), true);
        return;
    }
    if (!isSameFile)
        QFile::remove(before);
    m_file = path;
    m_saved.name = called;
    list();
    Q_EMIT changed();
}

void SavedViews::remove()
{
    if (m_file.isEmpty())
        return;
    const QString path = m_file;
    const ViewFile view = m_saved;
    if (!QFile::remove(path)) {
        say(tr("%1 could not be deleted.").arg(safeForPeople(path)), true);
        return;
    }
    const QString called = shownName(name());
    m_file.clear();
    m_saved = {};
    NoticeBar* bar = m_parts.notices->show(
        Topic::Views, tr("The view %1 is deleted; what it shows stays as it is.").arg(called), false);
    bar->addAction(tr("Undo"), [this, path, view] {
        m_parts.notices->clear(Topic::Views);
        if (const Result<void> written = storeViewFile(path, view); !written) {
            say(written.error().message(), true);
            return;
        }
        m_file = path;
        m_saved = view;
        list();
        Q_EMIT changed();
    });
    list();
    Q_EMIT changed();
}

/// On another thread: folders may be slow.
void SavedViews::list()
{
    const GraphPtr graph = m_parts.document.graph();
    if (!graph)
        return;
    QStringList folders{m_folder};
    for (const SourceEntry& entry : m_parts.document.sources().entries) {
        if (m_parts.document.isSample() || entry.isKept || entry.name == "-"_L1 || isRemote(entry.name))
            continue;
        if (const QString beside = QFileInfo(entry.name).absolutePath(); !folders.contains(beside))
            folders += beside;
    }
    m_listing.start([folders,
                     hosts = hostsOf(*graph)](const std::stop_token& stop) { return viewsIn(folders, hosts, stop); },
                    [this](const std::vector<StoredView>& views) {
                        m_listed = views;
                        Q_EMIT changed();
                    });
}

} // namespace unitscope
