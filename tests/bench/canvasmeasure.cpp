// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/canvasmeasure.h"

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <algorithm>
#include <ctime>

namespace unitscope::bench {

namespace {

constexpr double mostMovement = 1.3;
constexpr int rounds = 6;

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

double microseconds(const std::function<void()>& act)
{
    const std::clock_t start = std::clock();
    act();
    return double(std::clock() - start) * 1e6 / CLOCKS_PER_SEC;
}

double blit()
{
    static const QImage from = [] {
        QImage image(1920, 1080, QImage::Format_RGB32);
        image.fill(Qt::gray);
        return image;
    }();
    static QImage to(1920, 1080, QImage::Format_RGB32);
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        times.push_back(microseconds([] {
            QPainter painter(&to);
            painter.drawImage(0, 0, from);
        }));
    }
    return medianOf(times);
}

Spread inBlits(int count, const std::function<void()>& prepare, const std::function<double(int step)>& act)
{
    Spread spread;
    for (int round = 0; round < rounds && !spread.isSteady; ++round) {
        prepare();
        const double before = blit();
        std::vector<double> times;
        for (int step = 0; step < count; ++step)
            times.push_back(act(step));
        const double after = blit();
        const double unit = (before + after) / 2;
        spread = {.median = medianOf(times) / unit,
                  .longest = *std::max_element(times.begin(), times.end()) / unit,
                  .isSteady = std::max(before, after) <= mostMovement * std::min(before, after)};
    }
    return spread;
}

} // namespace unitscope::bench
