// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/launch.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

class TestLaunch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void command_saysWhatItStarts_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("code"); // a path, or a module
        QTest::addColumn<QString>("folder");
        const auto row = [](const char* command, const char* environment, const char* code,
                            const char* folder = "/opt/q") {
            QTest::newRow(command) << command << environment << code << folder;
        };
        row("/opt/q/venvs/ai/bin/python -m a.b.main", "/opt/q/venvs/ai", "a.b.main");
        row("/opt/q/venvs/ai/bin/python3.11 -u main.py", "/opt/q/venvs/ai", "/opt/q/main.py");
        row("/opt/q/venvs/ai/bin/python -W ignore services/x.py --port 1", "/opt/q/venvs/ai", "/opt/q/services/x.py");
        row("/opt/q/venvs/ai/bin/python -m uvicorn a.b:app --host 127.0.0.1 --port 8001", "/opt/q/venvs/ai", "a.b");
        row("/opt/q/venvs/ai/bin/uvicorn --app-dir /srv/x --host ::1 b:app", "/opt/q/venvs/ai", "b", "/srv/x");
        row("/opt/q/venvs/ai/bin/gunicorn -w 4 -b 0.0.0.0:80 a.wsgi:application", "/opt/q/venvs/ai", "a.wsgi");
        row("/opt/q/venvs/ai/bin/python /opt/q/venvs/ai/bin/uvicorn a.b:app", "/opt/q/venvs/ai", "a.b");
        row("/opt/q/venvs/ai/bin/celery -A a.tasks worker", "/opt/q/venvs/ai", "a.tasks");
        row("/bin/bash -c source /opt/q/venvs/ai/bin/activate && exec python -m a.b", "/opt/q/venvs/ai", "a.b");
        row("/bin/bash -lc cd /srv/c; . venv/bin/activate; python run.py", "/srv/c/venv", "/srv/c/run.py", "/srv/c");
        row("/usr/bin/env PATH=/opt/q/venvs/ai/bin:/usr/bin python3 x.py", "/opt/q/venvs/ai", "/opt/q/x.py");
        row("/usr/bin/env VIRTUAL_ENV=/opt/q/venvs/ai python3 x.py", "/opt/q/venvs/ai", "/opt/q/x.py");
        row("/usr/bin/nice -n 5 /usr/bin/python3 /usr/local/bin/r.py", "", "/usr/local/bin/r.py");
        row("/bin/sh /opt/q/ops/check.sh --all", "", "/opt/q/ops/check.sh");
        row("/opt/q/ops/check.sh", "", "/opt/q/ops/check.sh");
        row("/usr/bin/node ../web/server.js", "", "/opt/web/server.js");
        row("/usr/bin/redis-server 127.0.0.1:6379", "", "");
        row("/usr/local/bin/prometheus --listen=127.0.0.1:9091", "", "");
        row("python -c print(1)", "", "");
        row("/bin/bash -c", "", "");
        row("", "", "");
    }
    void command_saysWhatItStarts()
    {
        QFETCH(const QString, command);
        const Launch launch = launchOf(command, u"/opt/q"_s);
        QTEST(launch.environment, "environment");
        QTEST(launch.script + launch.module, "code");
        QTEST(launch.folder, "folder");
        QVERIFY(command.contains(launch.words));
        QVERIFY(command.contains(launch.environmentWords));
    }

    void systemsOwnPython_isNoEnvironment()
    {
        QVERIFY(launchOf(u"/usr/bin/python3 x.py"_s, u"/a"_s).isSystemPython);
        QVERIFY(!launchOf(u"/v/bin/python3 x.py"_s, u"/a"_s).isSystemPython);
        QVERIFY(!launchOf(u"/usr/bin/ruby x.rb"_s, u"/a"_s).isSystemPython);
    }

    void withoutWorkingDirectory_aRelativePathNamesNothing()
    {
        QCOMPARE(launchOf(u"python x.py"_s, {}).script, QString());
    }

    void longestCommand_endsSoon()
    {
        const QString command = u"bash -c "_s + u"; cd x && env a=b "_s.repeated(20000);
        QCOMPARE(launchOf(command, u"/"_s).script, QString());
    }
};

QTEST_APPLESS_MAIN(TestLaunch)
#include "tst_launch.moc"
