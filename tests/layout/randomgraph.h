// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Graphs nobody thought of, the same ones every time: for laws that must hold for every picture.

#include <QtCore/qbytearray.h>
#include <QtCore/qrandom.h>

namespace unitscope::test {

/// Text for graphOf(): services with streams, ports, timers, circles and loners. Up to about 60 nodes.
inline QByteArray randomGraphText(quint32 seed)
{
    QRandomGenerator random(seed);
    const int services = 1 + int(random.bounded(20));
    const auto service = [&] { return "app-" + QByteArray::number(random.bounded(services)); };
    QByteArray text;
    constexpr const char* states[] = {"RUNNING", "STOPPED", "FAILED", "ORPHANED", "UNKNOWN", "DISABLED"};
    for (int i = 0; i < services; ++i)
        text += "app-" + QByteArray::number(i) + ": category=" + states[random.bounded(6)] + "\n";
    const int statements = int(random.bounded(services * 3));
    for (int i = 0; i < statements; ++i) {
        const QByteArray stream = "stream:data:s" + QByteArray::number(random.bounded(services));
        switch (random.bounded(8)) {
        case 0:
        case 1: text += service() + " writes " + stream + "\n"; break;
        case 2:
        case 3: text += service() + " reads " + stream + "\n"; break;
        case 4: text += service() + " uses " + stream + "\n"; break;
        case 5: text += service() + " listens port:" + QByteArray::number(8000 + random.bounded(20)) + "/tcp\n"; break;
        case 6: text += "timer:t" + QByteArray::number(i) + " triggers " + service() + "\n"; break;
        default: text += service() + " requires " + service() + "\n"; break;
        }
    }
    return text;
}

} // namespace unitscope::test
