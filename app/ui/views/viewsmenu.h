// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The menu of views: those of what is open, by name, and what can be done with the one that is shown; and the user's own
/// words on it. Says quietly whether a view is not as its file has it.

#include <QtCore/qobject.h>

class QAction;
class QMenu;

namespace unitscope {

class DetailsPanel;
class Document;
class SavedViews;
class Selection;
class ViewHistory;

/// Parts of one window, which all outlive this.
struct ViewsMenuParts
{
    Document& document;
    ViewHistory& history;
    Selection& selection;
    SavedViews* views;
    DetailsPanel* details;
    QMenu* menu; ///< is filled
    QWidget* window;
};

class ViewsMenu : public QObject
{
    Q_OBJECT

public:
    explicit ViewsMenu(const ViewsMenuParts& parts);

public Q_SLOTS:
    /// A dialog for title and note.
    void editWords();
    /// A dialog for the note on the selected box.
    void editNote();

private:
    void fill();
    QAction* add(const QString& words, const QKeySequence& key, void (SavedViews::*act)());
    void allow();
    void fillList();
    void showNote();

    ViewsMenuParts m_parts;
    QAction* m_save = nullptr;
    QAction* m_saveAs = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_words = nullptr;
    QAction* m_note = nullptr;
    QAction* m_end = nullptr; ///< after which the list stands
    QList<QAction*> m_listed;
};

} // namespace unitscope
