// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/notices.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A question and a comparison are nothing that went wrong.
NoticeTone toneOf(Topic topic, bool isError)
{
    if (isError)
        return NoticeTone::Failure;
    switch (topic) {
    case Topic::Asking:
    case Topic::Following:
    case Topic::Views:
    case Topic::Session: return NoticeTone::Plain;
    default: return NoticeTone::Warning;
    }
}

QPalette::ColorRole inkOf(NoticeTone tone)
{
    switch (tone) {
    case NoticeTone::Plain: return QPalette::Highlight;
    case NoticeTone::Warning: return QPalette::BrightText;
    case NoticeTone::Failure: return QPalette::LinkVisited;
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeBar::NoticeBar(const QString& text, NoticeTone tone, QWidget* parent)
    : QFrame(parent), m_text(text), m_tone(tone), m_row(new QHBoxLayout(this))
{
    auto* words = new QLabel(text, this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setObjectName(u"close"_s);
    close->setText(u"✕"_s);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &NoticeBar::closed);
    m_row->setContentsMargins(36, 8, 8, 8);
    m_row->setSpacing(8);
    m_row->addWidget(words, 1);
    m_row->addWidget(close);
    setAccessibleName(text);
}

QPushButton* NoticeBar::addAction(const QString& words, std::function<void()> act)
{
    auto* button = new QPushButton(words, this);
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] { act(); });
    m_row->insertWidget(m_row->count() - 1, button);
    return button;
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(inkOf(m_tone));
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, 3, height()), ink);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    const QRectF mark(14, height() / 2.0 - 7, 14, 14);
    painter.setPen(QPen(ink, 1.5));
    painter.drawEllipse(mark);
    // "!" where something is wrong, "i" otherwise: the same strokes, turned over.
    const auto at = [&](double y) {
        return QPointF(mark.center().x(), m_tone == NoticeTone::Plain ? mark.bottom() - y : mark.top() + y);
    };
    painter.drawLine(at(3.5), at(7.5));
    painter.drawPoint(at(10.5));
}

Notices::Notices(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

NoticeBar* Notices::show(Topic topic, const QString& text, bool isError)
{
    clear(topic);
    auto* bar = new NoticeBar(text, toneOf(topic, isError), this);
    connect(bar, &NoticeBar::closed, this, [this, topic] { clear(topic); });
    m_bars[topic] = bar;
    m_column->addWidget(bar);
    return bar;
}

void Notices::clear(Topic topic)
{
    const auto known = m_bars.find(topic);
    if (known == m_bars.end())
        return;
    known->second->hide();
    known->second->deleteLater(); // its own button may have asked
    m_bars.erase(known);
}

NoticeBar* Notices::bar(Topic topic) const
{
    const auto known = m_bars.find(topic);
    return known == m_bars.end() ? nullptr : known->second;
}

QString Notices::text(Topic topic) const
{
    const NoticeBar* shown = bar(topic);
    return shown ? shown->text() : QString();
}

} // namespace unitscope
