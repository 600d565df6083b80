// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/docktitle.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdockwidget.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

DockTitle::DockTitle(QDockWidget* dock) : QWidget(dock)
{
    auto* name = new QLabel(dock->windowTitle(), this);
    QFont small = font();
    small.setPixelSize(12);
    small.setWeight(QFont::DemiBold);
    name->setFont(small);
    auto* close = new QToolButton(this);
    close->setObjectName(u"close"_s);
    close->setText(u"✕"_s);
    close->setToolTip(tr("Close this panel"));
    close->setAccessibleName(tr("Close the panel %1").arg(dock->windowTitle()));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, dock, &QDockWidget::close);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3, 8, 4);
    row->addWidget(name, 1);
    row->addWidget(close);
    dock->setTitleBarWidget(this);
}

void DockTitle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}

} // namespace unitscope
