// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How sources get into a window: dialogs, drops, and the questions that follow from them. What has to be decided is asked
/// above the picture, never in a dialog on a dialog; Esc or another request takes the question back.

#include "app/ui/sources/sourcelist.h"

#include <QtCore/qobject.h>
#include <QtCore/qstringlist.h>
#include <functional>

class QMimeData;
class QShortcut;
class QWidget;

namespace unitscope {

class Document;
class NoticeBar;
class Notices;

class Opening : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it.
    Opening(Document& document, Notices* notices, QWidget* window);

    /// Whether something is asked at the moment.
    bool isAsking() const { return m_isAsking; }

public Q_SLOTS:
    /// A dialog for one file or several, which replace what is open.
    void askForFiles();
    /// The same, for more of what is open.
    void askForMore();
    /// Opened at once if nothing of the user's own is open; else it is asked what they are for.
    void take(const QStringList& files);
    /// The same for text that was pasted.
    void takePasted(const QMimeData* data);
    /// Nothing is done. Harmless if nothing is asked.
    void takeBack();

Q_SIGNALS:
    void askingChanged();
    /// One of the files was a view.
    void viewWanted(const QString& file);

private:
    QStringList chosenFiles(const QString& title);
    void open(QStringList files);
    void askWhatFor(const QString& what, std::function<void()> add, std::function<void()> open);
    void askHowToShow();
    NoticeBar* ask(const QString& text);
    void stopAsking();

    Document& m_document;
    Notices* m_notices;
    QWidget* m_window;
    QShortcut* m_escape;
    bool m_isAsking = false;
};

} // namespace unitscope
