// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/registrytext.h"

#include <QtCore/qrandom.h>
#include <algorithm>
#include <vector>

namespace unitscope::test {

namespace {

constexpr int firstPort = 2000;
constexpr int mostPorts = 60'000;

QByteArray padded(int number)
{
    return QByteArray::number(number).rightJustified(5, '0');
}

QByteArray quoted(const QByteArray& text)
{
    return '"' + text + '"';
}

/// Which streams each module names: 0.6 to a module, each shared by two to four.
std::vector<std::vector<int>> streamsOfModules(int modules)
{
    QRandomGenerator random(1);
    std::vector<std::vector<int>> streams;
    streams.resize(size_t(modules));
    for (int stream = 0; stream < modules * 6 / 10; ++stream) {
        const int first = int(random.bounded(modules));
        const int more = 1 + int(random.bounded(3));
        for (int i = 0; i <= more; ++i) {
            const bool isFar = random.bounded(10) == 0;
            const int near = std::clamp(first - 15 + int(random.bounded(31)), 0, modules - 1);
            auto& named = streams[size_t(i == 0 ? first : isFar ? int(random.bounded(modules)) : near)];
            if (named.empty() || named.back() != stream)
                named.push_back(stream);
        }
    }
    return streams;
}

QByteArray streamList(const std::vector<int>& streams)
{
    if (streams.empty())
        return "[]";
    QByteArray text = "[";
    for (size_t i = 0; i < streams.size(); ++i)
        text += (i == 0 ? "\n          " : ",\n          ") + quoted("grid:stream:" + padded(streams[i]));
    return text + "\n        ]";
}

QByteArray moduleText(int number, bool isChanged, const std::vector<int>& streams)
{
    const QByteArray name = "grid-part-" + padded(number);
    const QByteArray unit = name + ".service";
    const QByteArray folder = "/srv/grid/part_" + padded(number);
    const QByteArray venv = "/srv/venvs/grid-" + QByteArray::number(number / 50);
    const bool isRunning = number % 17 != 0;
    const bool isListening = number % 10 < 3;
    const QByteArray port = QByteArray::number(firstPort + number % mostPorts);
    const QByteArray pid = QByteArray::number(100'000 + number + (isChanged ? 500'000 : 0));
    const QByteArray state = isRunning ? "active" : "inactive";
    const QByteArray sub = isRunning ? "running" : "dead";
    const QByteArray exec = venv + "/bin/python -m grid.part_" + padded(number)
                            + (isListening ? " --port " + port : QByteArray());
    return "    {\n"
           "      \"name\": "
           + quoted(name)
           + ",\n"
             "      \"unit\": "
           + quoted(unit)
           + ",\n"
             "      \"category\": "
           + (isRunning ? "\"RUNNING\"" : "\"STOPPED\"")
           + ",\n"
             "      \"systemd\": {\n"
             "        \"loaded\": \"loaded\",\n"
             "        \"active\": "
           + quoted(state)
           + ",\n"
             "        \"sub\": "
           + quoted(sub)
           + ",\n"
             "        \"enabled\": true,\n"
             "        \"description\": \"Part "
           + QByteArray::number(number)
           + " of the grid\"\n"
             "      },\n"
             "      \"execution\": {\n"
             "        \"user\": "
           + (isChanged ? "\"root\"" : "\"grid\"")
           + ",\n"
             "        \"pid\": "
           + (isRunning ? pid : QByteArray("null"))
           + ",\n"
             "        \"working_dir\": "
           + quoted(folder)
           + ",\n"
             "        \"exec_path\": "
           + quoted(exec)
           + "\n"
             "      },\n"
             "      \"code\": {\n"
             "        \"module\": "
           + quoted("part_" + padded(number))
           + ",\n"
             "        \"path\": "
           + quoted(folder)
           + ",\n"
             "        \"entrypoint\": \"main.py\",\n"
             "        \"has_code\": true\n"
             "      },\n"
             "      \"runtime\": {\n"
             "        \"venv\": "
           + quoted(venv)
           + ",\n"
             "        \"venv_status\": \"VALID_VENV\",\n"
             "        \"port\": "
           + (isListening ? port : QByteArray("null"))
           + ",\n"
             "        \"redis_streams\": "
           + streamList(streams)
           + "\n"
             "      },\n"
             "      \"proof_line\": \"systemctl show "
           + unit + ": LoadState=loaded ActiveState=" + state + " SubState=" + sub
           + "\"\n"
             "    }";
}

} // namespace

QByteArray registryText(const RegistryWish& wish)
{
    const auto streams = streamsOfModules(wish.modules);
    QByteArray text =
        "{\n  \"generated_at\": \"2026-01-17T07:25:00Z\",\n  \"host\": \"grid.example\",\n  \"modules\": [\n";
    int running = 0;
    for (int i = 0; i < wish.modules; ++i) {
        running += i % 17 != 0 ? 1 : 0;
        const bool isChanged = i * 7919LL % 1000 < wish.changed;
        text += moduleText(i, isChanged, streams[size_t(i)]) + (i + 1 < wish.modules ? ",\n" : "\n");
    }
    return text + "  ],\n  \"summary\": {\n    \"total_modules\": " + QByteArray::number(wish.modules)
           + ",\n    \"running\": " + QByteArray::number(running)
           + ",\n    \"stopped\": " + QByteArray::number(wish.modules - running) + "\n  }\n}\n";
}

} // namespace unitscope::test
