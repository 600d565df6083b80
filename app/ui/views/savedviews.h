// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The view that is shown as a file: opened, saved, told whether it is older than its sources. Asks the document for
/// pictures and the history for steps that can be undone; owns neither.

#include "app/ui/jobs/job.h"
#include "app/ui/views/viewfolder.h"
#include "graph/view/file/viewage.h"

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

class Canvas;
class Document;
class Notices;
class Selection;
class ViewHistory;

/// Parts of one window, which all outlive this.
struct SavedViewParts
{
    Document& document;
    ViewHistory& history;
    Selection& selection;
    Notices* notices;
    Canvas* canvas;
    QWidget* window;
};

class SavedViews : public QObject
{
    Q_OBJECT

public:
    explicit SavedViews(const SavedViewParts& parts);

    /// Where views are kept if nobody says otherwise: "views" in the user's data folder.
    const QString& folder() const { return m_folder; }
    void setFolder(const QString& folder);
    /// Empty: what is shown is no file's.
    const QString& file() const { return m_file; }
    /// Of the view whose file it is; made safe where it is shown.
    QString name() const;
    /// Whether what is shown is not as its file has it, or has own words that no file has.
    bool isChanged() const;
    /// Of what is open, in the folder and beside the sources.
    const std::vector<StoredView>& listed() const { return m_listed; }
    /// What is shown now is what that file has, or had when it was read last.
    void resume(const QString& file);

public Q_SLOTS:
    /// Shown as soon as there is a picture; a step that can be undone.
    void open(const QString& file);
    void askToOpen();
    void save();
    void saveAs();
    /// Of the view whose file it is.
    void askForName();
    void rename(const QString& name);
    void remove();
    void showNew();

Q_SIGNALS:
    /// Another file, another list, or the file is no more as what is shown.
    void changed();

private:
    void use(const QString& file, ViewFile view);
    void leaveOtherHosts(bool isAnother);
    void follow();
    void tellAge();
    void write(const QString& path, const QString& name);
    void list();
    void say(const QString& words, bool isError);
    bool isLoading() const;

    SavedViewParts m_parts;
    QString m_folder;
    QString m_file;
    ViewFile m_saved;       ///< as the file has it, for the hosts that are open
    QString m_carried;      ///< says that it was made of another host
    bool m_isToldOf = true; ///< of its age
    std::vector<NodeId> m_new;
    std::set<QString> m_hosts; ///< of what is open
    struct Pending
    {
        QString file = {};
        ViewFile view = {};
    };
    std::optional<Pending> m_pending; ///< until something is open
    std::vector<StoredView> m_listed;
    Job m_listing;
};

} // namespace unitscope
