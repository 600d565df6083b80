// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the dialog that exports with the window: what is shown, its file, the clipboard, the command that makes the same, and
/// what was chosen last. Asks the document for pictures; owns none.

#include "app/ui/export/exportdialog.h"
#include "app/ui/export/exportmade.h"
#include "app/ui/jobs/job.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>

class QWidget;

namespace unitscope {

class Actions;
class ArchiveViews;
class Document;
class Notices;
class RulesInUse;
class SavedViews;

/// Parts of one window, which all outlive this.
struct ExportViewParts
{
    Document& document;
    Notices* notices;
    const SavedViews* views;
    const ArchiveViews* archive;
    const RulesInUse& rules;
    const Actions& actions;
    QWidget* window;
};

class ExportViews : public QObject
{
    Q_OBJECT

public:
    /// `remembered`: what remembered() gave.
    ExportViews(const ExportViewParts& parts, const QStringList& remembered);

    QStringList remembered() const { return wordsOf(m_choices); }
    /// Null while it is closed.
    ExportDialog* dialog() const { return m_dialog; }

public Q_SLOTS:
    void open();
    /// Into that file, as the dialog has it.
    void write(const QString& file);

private:
    void connectDialog();
    void follow();
    void showSample();
    void takeWords(const ExportSample& sample);
    void showCommand();
    void askWhere();
    void copy();
    void connectWriting();
    /// Not for Wanted: that is what the document was asked for.
    ReportSurroundings reportSurroundings() const;
    ExportWork work() const;
    QString proposal() const;

    ExportViewParts m_parts;
    ExportChoices m_choices;
    QPointer<ExportDialog> m_dialog;
    double m_done = -1;    ///< of the file that is being written; below 0: nobody can tell
    QTimer m_soon;         ///< a preview is wanted, but not for each letter typed
    QString m_shownFormat; ///< of the preview
    Job m_sampling;
    Job m_writing;
};

} // namespace unitscope
