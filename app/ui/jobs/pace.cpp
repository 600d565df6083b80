// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/jobs/pace.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr qint64 firstPictureMs = 400;
constexpr qint64 leastBetweenPicturesMs = 700;
constexpr qint64 timesItsCost = 8; // an eighth of the time, at most
constexpr qint64 betweenNumbersMs = 100;
constexpr double nearlyDone = 0.7;

} // namespace

Pace::Pace() : m_nextPicture(firstPictureMs)
{
    m_since.start();
}

bool Pace::isTimeForNumber()
{
    const qint64 now = m_since.elapsed();
    if (now < m_nextNumber)
        return false;
    m_nextNumber = now + betweenNumbersMs;
    return true;
}

bool Pace::isTimeForPicture(double done) const
{
    return done < nearlyDone && m_since.elapsed() >= m_nextPicture;
}

void Pace::shown(qint64 began)
{
    const qint64 now = m_since.elapsed();
    m_nextPicture = now + std::max(leastBetweenPicturesMs, (now - began) * timesItsCost);
}

} // namespace unitscope
