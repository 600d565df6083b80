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
        const Settings settings{.theme = ThemeChoice::Dark, .geometry = "abc\0def"_ba, .panels = "xyz"};
        QVERIFY(settings.save(path()));
        QCOMPARE(Settings::load(path()), settings);
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
