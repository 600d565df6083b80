// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/focusbar.h"

#include "graph/base/safetext.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int deepest = 99;

} // namespace

FocusBar::FocusBar(QWidget* parent)
    : QFrame(parent), m_name(new QLabel(this)), m_depth(new QSpinBox(this)), m_way(new QComboBox(this))
{
    setObjectName(u"focusBar"_s);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_name->setTextFormat(Qt::PlainText);
    m_depth->setRange(1, deepest);
    m_depth->setAccessibleName(tr("How many steps around it"));
    m_depth->setKeyboardTracking(false);
    m_way->setAccessibleName(tr("In which direction"));
    m_way->addItem(tr("both ways"), int(Way::Either));
    m_way->addItem(tr("what feeds it"), int(Way::Upstream));
    m_way->addItem(tr("what it feeds"), int(Way::Downstream));
    auto* everything = new QPushButton(tr("Show everything"), this);
    everything->setObjectName(u"small"_s);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 6, 8, 6);
    line->setSpacing(8);
    line->addWidget(m_name);
    line->addWidget(m_depth);
    line->addWidget(m_way);
    line->addStretch(1);
    line->addWidget(everything);
    connect(m_depth, &QSpinBox::valueChanged, this, &FocusBar::choose);
    connect(m_way, &QComboBox::currentIndexChanged, this, &FocusBar::choose);
    connect(everything, &QPushButton::clicked, this, [this] { Q_EMIT chosen(std::nullopt); });
    setFocus(std::nullopt);
}

void FocusBar::setFocus(const std::optional<Focus>& focus)
{
    const QSignalBlocker quietDepth(m_depth);
    const QSignalBlocker quietWay(m_way);
    m_focus = focus;
    setVisible(focus.has_value());
    if (!focus)
        return;
    m_name->setText(tr("Only around %1, steps:").arg(safeForPeople(elidedMiddle(focus->center.name(), 48))));
    m_depth->setValue(focus->depth);
    m_way->setCurrentIndex(m_way->findData(int(focus->way)));
}

void FocusBar::choose()
{
    if (!m_focus)
        return;
    Focus focus = *m_focus;
    focus.depth = m_depth->value();
    focus.way = Way(m_way->currentData().toInt());
    Q_EMIT chosen(focus);
}

} // namespace unitscope
