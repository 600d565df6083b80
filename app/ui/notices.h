// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Messages above the picture, one line each, that stay until they are closed or no longer true: a file that could not be
/// opened, a layout that had to be simplified. One for each topic; plain text only.

#include <QtWidgets/qframe.h>
#include <functional>
#include <map>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace unitscope {

enum class Topic : quint8 {
    Opening,
    Fetching,
    Passwords,
    Following,
    Asking,
    Layout,
    Saving,
    Rules,
    Views,
    Session,
    Archive,
    Approval,
    Program
};

enum class NoticeTone : quint8 { Plain, Warning, Failure };

class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    NoticeBar(const QString& text, NoticeTone tone, QWidget* parent);
    QPushButton* addAction(const QString& words, std::function<void()> act);
    QString text() const { return m_text; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    NoticeTone m_tone;
    QHBoxLayout* m_row;
};

class Notices : public QWidget
{
    Q_OBJECT

public:
    explicit Notices(QWidget* parent = nullptr);

    /// Replaces what the topic said before. The bar is valid until the topic is shown or cleared again.
    NoticeBar* show(Topic topic, const QString& text, bool isError);
    void clear(Topic topic);
    /// What says it; null if nothing does.
    NoticeBar* bar(Topic topic) const;
    /// What a topic says; empty if nothing.
    QString text(Topic topic) const;

private:
    QVBoxLayout* m_column;
    std::map<Topic, NoticeBar*> m_bars;
};

} // namespace unitscope
