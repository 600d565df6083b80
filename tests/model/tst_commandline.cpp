// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/commandline.h"

#include <QtTest/qtest.h>

using namespace unitscope;

class CommandLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void port_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("port"); // 0: none
        QTest::newRow("apart") << "/v/bin/python -m uvicorn a:b --host 127.0.0.1 --port 8001" << 8001;
        QTest::newRow("with equals sign") << "serve --port=8002 --x" << 8002;
        QTest::newRow("no port") << "serve --portable 8001" << 0;
        QTest::newRow("longer option") << "serve --port-file 8001" << 0;
        QTest::newRow("too large") << "serve --port 80001" << 0;
        QTest::newRow("zero") << "serve --port 0" << 0;
        QTest::newRow("part of a word") << "serve x--port 8001" << 0;
        QTest::newRow("glued digits") << "serve --port 8001x" << 0;
        QTest::newRow("empty") << "" << 0;
    }

    void port()
    {
        QFETCH(QString, command);
        QFETCH(int, port);
        const auto found = portArgument(command);
        QCOMPARE(found ? found->number : 0, port);
        if (found)
            QVERIFY(command.contains(found->words));
    }

    void venv_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("name");
        QTest::newRow("python") << "/opt/q/venvs/ai-engine/bin/python -m x"
                                << "ai-engine";
        QTest::newRow("python3.11") << "/v/a/bin/python3.11 x.py"
                                    << "a";
        QTest::newRow("uvicorn") << "/v/a/bin/uvicorn x:app"
                                 << "a";
        QTest::newRow("what every project calls it") << "/srv/a/.venv/bin/python x"
                                                     << "/srv/a/.venv";
        QTest::newRow("the system's") << "/usr/bin/python3 x.py"
                                      << "";
        QTest::newRow("local") << "/usr/local/bin/python3 x.py"
                               << "";
        QTest::newRow("not first") << "nice /v/a/bin/python x"
                                   << "";
        QTest::newRow("another program") << "/v/a/bin/pythonic x"
                                         << "";
        QTest::newRow("relative") << "a/bin/python x"
                                  << "";
    }

    void venv()
    {
        QFETCH(QString, command);
        QFETCH(QString, name);
        const auto found = venvOfInterpreter(command);
        QCOMPARE(found ? found->name : QString(), name);
    }
};

QTEST_APPLESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
