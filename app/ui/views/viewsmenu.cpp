// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/views/viewsmenu.h"

#include "app/ui/details/detailspanel.h"
#include "app/ui/document.h"
#include "app/ui/find/viewhistory.h"
#include "app/ui/plain/label.h"
#include "app/ui/selection.h"
#include "app/ui/views/ownwordsdialog.h"
#include "app/ui/views/savedviews.h"
#include "graph/base/safetext.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qmenu.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString inMenu(const QString& name)
{
    return menuWords(safeForPeople(elidedMiddle(name, 48)));
}

} // namespace

ViewsMenu::ViewsMenu(const ViewsMenuParts& parts) : QObject(parts.window), m_parts(parts)
{
    fill();
    connect(parts.views, &SavedViews::changed, this, [this] {
        allow();
        fillList();
    });
    connect(&parts.document, &Document::pictureChanged, this, [this] {
        allow();
        showNote();
    });
    connect(&parts.selection, &Selection::changed, this, [this] {
        allow();
        showNote();
    });
    connect(&parts.history, &ViewHistory::changed, this, &ViewsMenu::allow);
    connect(parts.details, &DetailsPanel::noteWanted, this, &ViewsMenu::editNote);
    allow();
}

void ViewsMenu::fill()
{
    m_words = m_parts.menu->addAction(tr("&Title and note…"), this, &ViewsMenu::editWords);
    m_words->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_note = m_parts.menu->addAction(tr("&Note on this box…"), this, &ViewsMenu::editNote);
    m_note->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    m_parts.menu->addSeparator();
    m_save = add(tr("&Save view"), QKeySequence::Save, &SavedViews::save);
    m_saveAs = add(tr("Save view &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &SavedViews::saveAs);
    add(tr("&Open view…"), {}, &SavedViews::askToOpen);
    m_rename = add(tr("&Rename this view…"), {}, &SavedViews::askForName);
    m_remove = add(tr("&Delete this view"), {}, &SavedViews::remove);
    m_end = m_parts.menu->addSeparator();
}

QAction* ViewsMenu::add(const QString& words, const QKeySequence& key, void (SavedViews::*act)())
{
    QAction* action = m_parts.menu->addAction(words);
    action->setShortcut(key);
    connect(action, &QAction::triggered, m_parts.views, act);
    return action;
}

void ViewsMenu::allow()
{
    const bool hasPicture = bool(m_parts.document.picture());
    const bool hasFile = !m_parts.views->file().isEmpty();
    const std::optional<Subject>& subject = m_parts.selection.subject();
    for (QAction* action : {m_save, m_saveAs, m_words})
        action->setEnabled(hasPicture);
    m_note->setEnabled(hasPicture && subject && std::holds_alternative<NodeId>(*subject));
    m_rename->setEnabled(hasFile);
    m_remove->setEnabled(hasFile);
    if (!hasFile)
        m_save->setText(tr("&Save view"));
    else if (m_parts.views->isChanged())
        m_save->setText(tr("&Save view %1 (changed)").arg(inMenu(m_parts.views->name())));
    else
        m_save->setText(tr("&Save view %1").arg(inMenu(m_parts.views->name())));
}

void ViewsMenu::fillList()
{
    qDeleteAll(m_listed);
    m_listed.clear();
    for (const StoredView& view : m_parts.views->listed()) {
        auto* action = new QAction(inMenu(view.name), m_parts.menu);
        action->setCheckable(true);
        action->setChecked(view.path == m_parts.views->file());
        action->setToolTip(safeForPeople(view.path));
        // Queued: what it leads to fills the list anew.
        connect(
            action, &QAction::triggered, this, [this, path = view.path] { m_parts.views->open(path); },
            Qt::QueuedConnection);
        m_parts.menu->addAction(action);
        m_listed += action;
    }
    m_end->setVisible(!m_listed.isEmpty());
}

void ViewsMenu::editWords()
{
    const OwnWords& own = m_parts.document.spec().own;
    auto* dialog = new OwnWordsDialog({.title = own.title, .note = own.note}, m_parts.window);
    connect(dialog, &OwnWordsDialog::written, this, [this](const WrittenWords& words) {
        ViewSpec spec = m_parts.document.spec();
        spec.own.title = words.title;
        spec.own.note = words.note;
        m_parts.history.show(spec);
    });
    dialog->open();
}

void ViewsMenu::editNote()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    if (!box || !m_parts.document.picture())
        return;
    const auto& notes = m_parts.document.spec().own.notes;
    const auto known = notes.find(*box);
    auto* dialog = new OwnWordsDialog({.box = box->name(), .note = known == notes.end() ? QString() : known->second},
                                      m_parts.window);
    connect(dialog, &OwnWordsDialog::written, this, [this, id = *box](const WrittenWords& words) {
        ViewSpec spec = m_parts.document.spec();
        if (words.note.isEmpty())
            spec.own.notes.erase(id);
        else
            spec.own.notes[id] = words.note;
        m_parts.history.show(spec);
    });
    dialog->open();
}

/// In the details, where it can be read in full.
void ViewsMenu::showNote()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    const auto& notes = m_parts.document.spec().own.notes;
    const auto note = box ? notes.find(*box) : notes.end();
    m_parts.details->setNote(note == notes.end() ? QString() : note->second);
}

} // namespace unitscope
