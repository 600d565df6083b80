// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/canvasdriver.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtGui/qevent.h>
#include <cmath>

namespace unitscope::bench {

CanvasDriver::CanvasDriver()
{
    m_canvas.resize(1920, 1080);
    m_canvas.show();
    m_canvas.showOverview(false);
    QCoreApplication::processEvents();
}

void CanvasDriver::showNow()
{
    QEvent event(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(m_canvas.window(), &event);
}

void CanvasDriver::goTo(double scale)
{
    m_canvas.fit();
    wheel(120 * std::log(scale / m_canvas.camera().scale()) / std::log(1.25), Qt::ControlModifier);
    settle();
}

void CanvasDriver::settle()
{
    constexpr int restMs = 120; // twice the canvas' own
    showNow();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < restMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    showNow();
}

void CanvasDriver::wheel(double units, Qt::KeyboardModifiers modifiers, QPoint pixels)
{
    const QPointF middle(960, 540);
    QWheelEvent event(middle, middle, pixels, QPoint(0, int(std::lround(units))), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&m_canvas, &event);
}

} // namespace unitscope::bench
