// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/settings.h"

#include "graph/view/file/viewfile.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saved_isLoadedAgain()
    {
        const Settings settings{.theme = ThemeChoice::Dark,
                                .geometry = "abc\0def"_ba,
                                .panels = "xyz",
                                .recent = {u"audit+ssh://a@h:22"_s, u"ssh://[::1]/opt/a%20b.json"_s},
                                .opened = {u"/x/ü, \"y\".json"_s},
                                .restoresSession = false,
                                .session = {.sources = {},
                                            .before = {u"/a.json"_s},
                                            .after = {u"/b.json"_s, u"/c.json"_s},
                                            .leftOut = {u"/c.json"_s},
                                            .selected = u"//h/service:a"_s,
                                            .view = writeView({}),
                                            .viewFile = u"/v.view.json"_s}};
        QVERIFY(settings.save(path()));
        QCOMPARE(Settings::load(path()), settings);
    }

    // Whatever stands in the file: nothing but addresses is proposed, and nothing else is ever written.
    void recentAddresses_areAddressesWithoutSecrets()
    {
        const QStringList recent{u"ssh://a:hunter2@h/x"_s, u"words"_s, u"https://h/r?token=hunter2"_s,
                                 u"audit+ssh://h"_s};
        QVERIFY((Settings{.recent = recent}).save(path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
        QCOMPARE(Settings::load(path()).recent, QStringList{u"audit+ssh://h"_s});
    }

    void loadMissingFile_usesDefaults() { QCOMPARE(Settings::load(path() + u".none"_s), Settings()); }

    void loadCorruptFile_usesDefaults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("trouble");
        const QString broken = u"The settings could not be read and are as at the first start. "
                               "The old file is kept as INI.broken."_s;
        QTest::newRow("no ini") << QByteArray("\x01\xff not = an [ini") << broken;
        QTest::newRow("words") << QByteArray("theme=dark\nthis is no setting\n") << broken;
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("unknown theme") << QByteArray("theme=pink\n")
                                       << u"The setting \"theme\" makes no sense (pink) and is left out."_s;
        QTest::newRow("no geometry") << QByteArray("[window]\ngeometry=5\n")
                                     << u"The setting \"window/geometry\" makes no sense (5) and is left out."_s;
        QTest::newRow("no view") << QByteArray("restore_at_start=perhaps\n[session]\nview=@ByteArray({)\n")
                                 << u"The setting \"restore_at_start\" makes no sense (perhaps) and is left out. "
                                    "The setting \"session/view\" makes no sense ({) and is left out."_s;
        QTest::newRow("a binary") << QByteArray("\x7f"
                                                "ELF\0\0\0\1",
                                                8)
                                  << broken;
    }
    void loadCorruptFile_usesDefaults()
    {
        QFETCH(QByteArray, bytes);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QStringList troubles;
        const Settings settings = Settings::load(path(), &troubles);
        QCOMPARE(settings, Settings());
        QFETCH(QString, trouble);
        QCOMPARE(troubles.join(u' ').replace(path(), u"INI"_s), trouble);
        // Nothing is lost, and the next start is in order.
        if (trouble.contains("broken"_L1)) {
            QFile broken(path() + u".broken"_s);
            QVERIFY(broken.open(QIODevice::ReadOnly));
            QCOMPARE(broken.readAll(), bytes);
        }
        QVERIFY(settings.save(path()));
        troubles.clear();
        Settings::load(path(), &troubles);
        QCOMPARE(troubles, QStringList());
    }

    void whatOthersKeepInTheFile_stays()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("theme=dark\n[later]\nthing=5\n");
        file.close();
        QVERIFY(Settings::load(path()).save(path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("thing=5"));
        QCOMPARE(Settings::load(path()).theme, ThemeChoice::Dark);
    }

    void saveIntoNowhere_saysSo() { QVERIFY(!Settings().save(u"/dev/null/unitscope.ini"_s)); }

private:
    QString path() const { return m_folder.filePath(u"unitscope.ini"_s); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
