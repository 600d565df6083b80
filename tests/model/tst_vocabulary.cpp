// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/vocabulary.h"

#include <QtTest/qtest.h>
#include <set>

using namespace unitscope;

class VocabularyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndPlaces_areUniqueAndFound()
    {
        std::set<QString> names;
        for (const AttributeInfo& info : vocabulary()) {
            QVERIFY2(names.insert(info.name).second, info.name.data());
            QCOMPARE(findAttribute(QString(info.name)), &info);
            QVERIFY(!info.label.isEmpty());
            QCOMPARE(labelFor(QString(info.name)), QString(info.label));
        }
    }

    void modulePaths_areThoseOfBothDialects()
    {
        QCOMPARE(findByModulePath(u"systemd.active")->attr, Attr::ActiveState);
        QCOMPARE(findByModulePath(u"execution.exec_path")->attr, Attr::Exec);
        QCOMPARE(findByModulePath(u"execution.exec")->attr, Attr::Exec);
        QCOMPARE(findByModulePath(u"proof")->attr, Attr::Proof);
        QCOMPARE(findByModulePath(u"proof_line")->attr, Attr::Proof);
        QVERIFY(!findByModulePath(u"summary.running"));
        QVERIFY(!findByModulePath(u"systemd"));
        QVERIFY(!findByModulePath(u""));
    }

    void topPaths_areThoseOfTheTopLevel()
    {
        QCOMPARE(findByTopPath(u"summary.running")->attr, Attr::RunningCount);
        QCOMPARE(findByTopPath(u"quality_gate.ports_mapped")->attr, Attr::GatePortsMapped);
        QCOMPARE(findByTopPath(u"description")->attr, Attr::Description);
        QVERIFY(!findByTopPath(u"systemd.active"));
        QVERIFY(!findByTopPath(u"name"));
    }

    void foreignNames_doNotPassForKnownOnes()
    {
        QVERIFY(!findAttribute(u"us\u0435r")); // a Cyrillic letter
        QVERIFY(!findAttribute(u""));
        QCOMPARE(labelFor(u"x.systemd.slice"), QStringLiteral("systemd.slice"));
    }

    void normalForm_data()
    {
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("pid as text") << "pid"
                                     << "2997230"
                                     << " 2997230" << true;
        QTest::newRow("true is enabled") << "enabled"
                                         << "true"
                                         << "enabled" << true;
        QTest::newRow("static is not disabled") << "enabled"
                                                << "static"
                                                << "false" << false;
        QTest::newRow("static is not enabled") << "enabled"
                                               << "static"
                                               << "true" << false;
        QTest::newRow("no user is root") << "user"
                                         << ""
                                         << "root" << true;
        QTest::newRow("venv by path") << "venv"
                                      << "/opt/venvs/ai/"
                                      << "ai" << true;
        QTest::newRow("another venv") << "venv"
                                      << "/opt/venvs/ai"
                                      << "ai2" << false;
        QTest::newRow("category in any case") << "category"
                                              << "RUNNING"
                                              << "running" << true;
        QTest::newRow("yes") << "has_code"
                             << "yes"
                             << "true" << true;
        QTest::newRow("0 is no") << "has_code"
                                 << "0"
                                 << "no" << true;
        QTest::newRow("descriptions count exactly") << "description"
                                                    << "A"
                                                    << "a" << false;
        QTest::newRow("unknown attributes too") << "x.a"
                                                << "A"
                                                << "a" << false;
    }

    void normalForm()
    {
        QFETCH(QString, attribute);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, isSame);
        const AttributeInfo* info = findAttribute(attribute);
        QCOMPARE(unitscope::normalForm(info, Value::of(one)) == unitscope::normalForm(info, Value::of(other)), isSame);
    }

    void numbersAndTheirTexts_areTheSame()
    {
        const AttributeInfo* pid = &infoOf(Attr::Pid);
        QCOMPARE(unitscope::normalForm(pid, Value::of(qint64(12))),
                 unitscope::normalForm(pid, Value::of(QStringLiteral("12"))));
        const AttributeInfo* enabled = &infoOf(Attr::Enabled);
        QCOMPARE(unitscope::normalForm(enabled, Value::of(true)),
                 unitscope::normalForm(enabled, Value::of(QStringLiteral("enabled"))));
    }

    void aStatedNone_isNotTheTextNone()
    {
        for (const AttributeInfo& info : vocabulary()) {
            QVERIFY(unitscope::normalForm(&info, Value::none())
                    != unitscope::normalForm(&info, Value::of(QStringLiteral("none"))));
            QVERIFY(unitscope::normalForm(&info, Value::none()) != unitscope::normalForm(&info, Value::emptyList()));
        }
    }
};

QTEST_APPLESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
