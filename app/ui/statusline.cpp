// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/statusline.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qtoolbutton.h>

namespace unitscope {

namespace {

QString tipFor(ShowingPart part)
{
    switch (part) {
    case ShowingPart::Folded: return StatusLine::tr("Show each by itself");
    case ShowingPart::Collapsed: return StatusLine::tr("Expand all groups");
    case ShowingPart::Focus: return StatusLine::tr("Show everything again");
    case ShowingPart::Filter: return StatusLine::tr("Change the filter");
    case ShowingPart::Kinds: return StatusLine::tr("Choose what is drawn");
    }
    return {};
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      m_waitingFor(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)),
      m_showing(new QLabel(this)),
      m_parts(new QWidget(this)),
      m_problems(new QToolButton(this)),
      m_scale(new QLabel(this))
{
    setSizeGripEnabled(false);
    for (QLabel* label : {m_waitingFor, m_showing, m_scale})
        label->setTextFormat(Qt::PlainText);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setFixedWidth(96);
    m_bar->setTextVisible(false);
    m_cancel->setText(tr("Cancel"));
    m_scale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scale->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("800 %")) + 24);
    auto* parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    addWidget(m_showing);
    addWidget(m_parts);
    addWidget(m_waitingFor);
    addWidget(m_bar);
    addWidget(m_cancel);
    addPermanentWidget(m_problems);
    addPermanentWidget(m_scale);
    for (QToolButton* button : {m_cancel, m_problems})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelWanted);
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::problemsWanted);
    setWaiting({});
    setProblems(0, 0);
    setScale(1);
}

void StatusLine::setShowing(const ShowingWords& words)
{
    m_showing->setText(words.head);
    qDeleteAll(m_parts->findChildren<QToolButton*>());
    for (const auto& [part, text] : words.parts) {
        auto* button = new QToolButton(m_parts);
        button->setText(text);
        button->setToolTip(tipFor(part));
        button->setFocusPolicy(Qt::TabFocus);
        // Queued: what it leads to may replace the button while it is still clicked.
        connect(
            button, &QToolButton::clicked, this, [this, which = part] { Q_EMIT showingPartClicked(which); },
            Qt::QueuedConnection);
        m_parts->layout()->addWidget(button);
    }
}

void StatusLine::setProblems(qsizetype problems, qsizetype gaps)
{
    QStringList words;
    if (problems > 0)
        words += problems == 1 ? tr("1 problem") : tr("%1 problems").arg(problems);
    if (gaps > 0)
        words += gaps == 1 ? tr("1 gap") : tr("%1 gaps").arg(gaps);
    m_problems->setText(words.join(QStringLiteral(", ")));
    m_problems->setVisible(!words.isEmpty());
}

void StatusLine::setScale(double scale)
{
    m_scale->setText(tr("%1 %").arg(qRound(scale * 100)));
}

void StatusLine::setWaiting(const QString& words)
{
    m_isWaiting = !words.isEmpty();
    m_waitingFor->setText(words);
    m_waitingFor->setVisible(m_isWaiting);
    m_bar->setRange(0, 0);
    m_bar->setVisible(m_isWaiting);
    m_cancel->setVisible(m_isWaiting);
}

void StatusLine::setDone(double done)
{
    constexpr int steps = 100;
    m_bar->setRange(0, steps);
    m_bar->setValue(int(done * steps));
}

} // namespace unitscope
