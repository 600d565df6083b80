// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "bench/largegraph.h"

#include "support/graphtext.h"

namespace unitscope::bench {

GraphPtr largeGraph(int services)
{
    QByteArray text;
    for (int i = 0; i < services; ++i) {
        const QByteArray name = "quantum-worker-" + QByteArray::number(i);
        const QByteArray port = QByteArray::number(8000 + i % 50000);
        text += name + ": category=" + (i % 50 == 0 ? "FAILED" : "RUNNING") + ", user=" + (i % 20 == 0 ? "root" : "qt")
                + ", enabled=" + (i % 7 == 0 ? "false" : "true") + ", port=" + port + ", pid=" + QByteArray::number(i)
                + ", venv=v" + QByteArray::number(i % 30) + ", section=s" + QByteArray::number(i / 16)
                + ", description=\"does the work of number " + QByteArray::number(i)
                + "\", exec=\"/opt/v/bin/python -m " + name + "\"\n";
        text += name + " writes stream:quantum:stream:out." + QByteArray::number(i) + '\n';
        if (i % 16 != 0)
            text += name + " reads stream:quantum:stream:out." + QByteArray::number(i - 1) + '\n';
        text += name + " wants quantum-worker-" + QByteArray::number(i * 7 % services) + '\n';
    }
    return test::graphOf(text);
}

} // namespace unitscope::bench
