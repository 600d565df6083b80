// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/settings.h"

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
                                .recent = {u"audit+ssh://a@h:22"_s, u"ssh://[::1]/opt/a%20b.json"_s}};
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
        QTest::newRow("no ini") << QByteArray("\x01\xff not = an [ini");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown theme") << QByteArray("theme=pink\n");
        QTest::newRow("a binary") << QByteArray("\x7f"
                                                "ELF\0\0\0\1",
                                                8);
    }
    void loadCorruptFile_usesDefaults()
    {
        QFETCH(QByteArray, bytes);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(Settings::load(path()).theme, ThemeChoice::Auto);
        QVERIFY(Settings::load(path()).geometry.isEmpty());
    }

    void saveIntoNowhere_saysSo() { QVERIFY(!Settings().save(u"/dev/null/unitscope.ini"_s)); }

private:
    QString path() const { return m_folder.filePath(u"unitscope.ini"_s); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
