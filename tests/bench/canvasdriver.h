// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A canvas of 1920 x 1080 pixels that is measured: what is asked of it is painted when the measurement says so.

#include "app/ui/canvas/canvas.h"

namespace unitscope::bench {

class CanvasDriver
{
public:
    /// Shown, without a picture.
    CanvasDriver();

    Canvas& canvas() { return m_canvas; }
    /// What is waiting to be painted, painted.
    void showNow();
    /// The middle of the picture, near that scale, painted sharp.
    void goTo(double scale);
    /// Lets what was put off happen: the sharp picture after a zoom.
    void settle();
    void wheel(double units, Qt::KeyboardModifiers modifiers, QPoint pixels = {});

private:
    Canvas m_canvas;
};

} // namespace unitscope::bench
