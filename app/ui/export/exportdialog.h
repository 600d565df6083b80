// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is shown, to be put into a document: in which format, with which options, as it will look, and with which command it
/// can be made again. Deletes itself. Owns its preview; asks others to write and to copy.

#include "app/ui/export/exportchoices.h"

#include <QtWidgets/qdialog.h>
#include <map>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace unitscope {

class ExportPreview;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const ExportChoices& choices, QWidget* parent);
    ~ExportDialog() override;

    const ExportChoices& choices() const { return m_choices; }
    ExportPreview* preview() const { return m_preview; }
    /// What can be copied as a command; `missing`: what of the picture it will not have. An empty line: there is none.
    void setCommand(const QString& line, const QStringList& missing);
    /// Nothing can be written while there is something wrong; empty: nothing is.
    void setTrouble(const QString& words);
    /// Something about the picture that does not keep it from being written; empty takes it away.
    void setRemark(const QString& words);
    /// What happened: "Copied". Empty takes it away.
    void say(const QString& words);
    /// While a file is written: 0 to 1, below 0 if nobody can tell; nothing: none is. Nothing else can be started meanwhile, and
    /// what closes the dialog otherwise asks to stop.
    void setProgress(std::optional<double> done);
    bool isWriting() const { return m_isWriting; }

Q_SIGNALS:
    void choicesChanged();
    void writeWanted();
    void copyWanted();
    void stopWanted(); ///< what is being written

public Q_SLOTS:
    void reject() override;

private:
    QWidget* makeFormats();
    QWidget* makeOptions();
    QLayout* makeCommand();
    QLayout* makeButtons();
    QCheckBox* addFlag(const QString& words, const QString& why, bool ExportChoices::*flag);
    void showOptions();
    void showButtons();
    void addFormat(const ExportKind& kind);
    void take();

    ExportChoices m_choices;
    QListWidget* m_formats = nullptr;
    QFormLayout* m_form = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_page = nullptr;
    QComboBox* m_statements = nullptr;
    QSpinBox* m_scale = nullptr;
    QLineEdit* m_link = nullptr;
    std::map<QCheckBox*, bool ExportChoices::*> m_flags;
    std::vector<QCheckBox*> m_pictureFlags; ///< that count for pictures only
    QCheckBox* m_docs = nullptr;
    QCheckBox* m_date = nullptr;
    QCheckBox* m_paths = nullptr;
    QCheckBox* m_signed = nullptr;
    bool m_isWriting = false;
    QLabel* m_use = nullptr;
    QLabel* m_trouble = nullptr;
    QLabel* m_remark = nullptr;
    ExportPreview* m_preview = nullptr;
    QLineEdit* m_command = nullptr;
    QPushButton* m_copyCommand = nullptr;
    QLabel* m_missing = nullptr;
    QLabel* m_said = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace unitscope
