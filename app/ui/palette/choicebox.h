// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A line to type into and a list beneath it to choose from by key alone: Up, Down and Page keys choose, Enter takes, Esc
/// closes. Shown over the window, which owns it; gone when it loses the focus. What is listed is up to those derived from it.
/// The keyboard stays in the line, so what is chosen in the list is the line's description for a screen reader.

#include <QtCore/qpointer.h>
#include <QtWidgets/qframe.h>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace unitscope {

class ChoiceBox : public QFrame
{
    Q_OBJECT

public:
    QLineEdit* line() const { return m_line; }
    QListWidget* list() const { return m_list; }
    /// As they are given to an item: what a screen reader says of it; else its text.
    static constexpr int spokenRole = Qt::AccessibleTextRole;

protected:
    ChoiceBox(const QString& hint, int rowHeight, QWidget* window);
    /// Call at the end of the constructor: fills, shows, takes the keyboard.
    void open();
    /// A row that cannot be chosen: "Nothing fits."
    void addSentence(const QString& words);
    /// Lists what fits what is typed. Called for every change of the text.
    virtual void fill() = 0;
    /// An enabled row was chosen.
    virtual void take(const QListWidgetItem& item) = 0;
    /// Whether what is listed is what fits. If not, Enter waits for listed().
    virtual bool isReady() const { return true; }
    /// Call after the list was filled later than fill() returned.
    void listed();
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeCurrent();
    void place();
    void tell();
    bool chooseByKey(int key);

    QLineEdit* m_line;
    QListWidget* m_list;
    QPointer<QWidget> m_before; ///< had the keyboard, and gets it back
    int m_rowHeight;
    bool m_takesWhenReady = false; ///< Enter came before the answer
};

} // namespace unitscope
