// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How often work tells on its way: numbers ten times a second, pictures seldom enough that making them takes little of
/// the time and that nobody sees them flicker. Begins when it is made; for the thread that works.

#include <QtCore/qelapsedtimer.h>

namespace unitscope {

class Pace
{
public:
    Pace();

    bool isTimeForNumber();
    /// `done`: of the work, 0 to 1. Nothing rough is shown of what takes no time or is nearly there.
    bool isTimeForPicture(double done) const;
    /// Makes and shows one, and takes its time.
    template <class Show>
    void showing(Show show)
    {
        const qint64 began = m_since.elapsed();
        show();
        shown(began);
    }

private:
    void shown(qint64 began);

    QElapsedTimer m_since;
    qint64 m_nextPicture;
    qint64 m_nextNumber = 0;
};

} // namespace unitscope
