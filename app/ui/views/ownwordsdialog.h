// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Asks for the user's own words: a title and a note on the whole, or a note on one box. Deletes itself.

#include <QtWidgets/qdialog.h>

class QLineEdit;
class QPlainTextEdit;

namespace unitscope {

struct WrittenWords
{
    QString box = {}; ///< the name of the box that is written on; empty: the view
    QString title = {};
    QString note = {};
};

class OwnWordsDialog : public QDialog
{
    Q_OBJECT

public:
    OwnWordsDialog(const WrittenWords& words, QWidget* parent);

Q_SIGNALS:
    /// Within the limits of a view file. Empty words: none.
    void written(const unitscope::WrittenWords& words);

private:
    void take();

    QString m_box;
    QLineEdit* m_title = nullptr; ///< null for a box
    QPlainTextEdit* m_note = nullptr;
};

} // namespace unitscope
