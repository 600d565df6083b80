// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/atomicfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QTest>

#include <functional>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

#ifdef Q_OS_LINUX
/// Runs `attempt` without root's rights, for whom no permission counts, and gives what it returns.
int asNobody(const std::function<int()>& attempt)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(::geteuid() != 0 || ::setuid(65534) == 0 ? attempt() : 255);
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
#endif

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void init()
    {
        for (const QString& name : namesIn(m_folder.path()))
            QVERIFY(QFile::remove(path(name)) || QDir(path(name)).removeRecursively());
    }

    void anySize_isWrittenExactly()
    {
        for (const qsizetype size : {0, 1, 16 * 1024, 16 * 1024 + 1, 1'000'000}) {
            QByteArray bytes(size, 'x');
            for (qsizetype i = 0; i < size; ++i)
                bytes[i] = char(i * 7);
            QVERIFY(writeFileAtomically(path(u"out"_s), bytes));
            QCOMPARE(contentOf(path(u"out"_s)), bytes);
        }
        QCOMPARE(namesIn(m_folder.path()), QStringList{u"out"_s});
    }

    void strangeNames_areFine()
    {
        for (const QString& name : {u"ä \n%'"_s, u".hidden"_s, u"-"_s, QString(255, u'n')}) {
            QVERIFY(writeFileAtomically(path(name), "x"));
            QCOMPARE(contentOf(path(name)), QByteArray("x"));
        }
    }

    void permissions_areKept()
    {
        const auto wanted = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadUser
                            | QFile::WriteUser;
        QVERIFY(put(path(u"out"_s), "old"));
        QVERIFY(QFile::setPermissions(path(u"out"_s), wanted));
        QVERIFY(writeFileAtomically(path(u"out"_s), "new"));
        QCOMPARE(QFile::permissions(path(u"out"_s)), wanted);
    }

    void symbolicLink_staysALink()
    {
        QVERIFY(put(path(u"real"_s), "old"));
        QVERIFY(QFile::link(path(u"real"_s), path(u"link"_s)));
        QVERIFY(writeFileAtomically(path(u"link"_s), "new"));
        QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
        QCOMPARE(contentOf(path(u"real"_s)), QByteArray("new"));
        QVERIFY(QFile::link(path(u"later"_s), path(u"dangling"_s)));
        QVERIFY(writeFileAtomically(path(u"dangling"_s), "x"));
        QCOMPARE(contentOf(path(u"later"_s)), QByteArray("x"));
    }

    void impossibleTargets_areRefused()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
        for (const QString& target : {QString(), path(u"none/out"_s), path(u"folder"_s), u"/dev/full"_s}) {
            const Result<void> result = writeFileAtomically(target, "x");
            QVERIFY2(!result, qPrintable(target));
            QCOMPARE(result.error().code, Error::Code::WriteFailed);
            QCOMPARE(result.error().where.file, target);
            QVERIFY(!result.error().found.isEmpty() && !result.error().advice.isEmpty());
        }
        QCOMPARE(namesIn(m_folder.path()), QStringList{u"folder"_s});
    }

    void usersFiles_areNeverSwept()
    {
        const QStringList names{u".unitscope-x.part.bak"_s, u"out.backup"_s, u"unitscope-1.part"_s};
        for (const QString& name : names)
            QVERIFY(put(path(name), "mine"));
        QVERIFY(writeFileAtomically(path(u"out"_s), "x"));
        QCOMPARE(namesIn(m_folder.path()).size(), names.size() + 1);
    }

#ifdef Q_OS_LINUX
    void leftoversOfAKilledRun_areSwept_butNotALivingWriters()
    {
        QVERIFY(put(path(u".unitscope-dead.part"_s), "half"));
        QVERIFY(put(path(u".unitscope-alive.part"_s), "half"));
        const int living = ::open(QFile::encodeName(path(u".unitscope-alive.part"_s)).constData(),
                                  O_RDONLY | O_CLOEXEC);
        QVERIFY(living >= 0 && ::flock(living, LOCK_EX) == 0);
        QVERIFY(writeFileAtomically(path(u"out"_s), "x"));
        ::close(living);
        QCOMPARE(namesIn(m_folder.path()), (QStringList{u".unitscope-alive.part"_s, u"out"_s}));
    }

    void fullDisk_leavesTheOldFileAndNothingElse()
    {
        const QString disk = path(u"disk"_s);
        QVERIFY(QDir().mkdir(disk));
        if (::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("mounting a small file system is not permitted here");
        const auto unmount = qScopeGuard([&] { ::umount2(QFile::encodeName(disk).constData(), MNT_DETACH); });
        const QString out = disk + u"/out"_s;
        QVERIFY(writeFileAtomically(out, "old"));
        const Result<void> result = writeFileAtomically(out, QByteArray(200'000, 'x'));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::WriteFailed);
        QCOMPARE(contentOf(out), QByteArray("old"));
        QCOMPARE(namesIn(disk), QStringList{u"out"_s});
    }

    void readOnlyDisk_isRefused()
    {
        const QString disk = path(u"disk"_s);
        QVERIFY(QDir().mkdir(disk));
        if (::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", MS_RDONLY, "size=64k") != 0)
            QSKIP("mounting a small file system is not permitted here");
        const auto unmount = qScopeGuard([&] { ::umount2(QFile::encodeName(disk).constData(), MNT_DETACH); });
        const Result<void> result = writeFileAtomically(disk + u"/out"_s, "x");
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::WriteFailed);
    }

    void writeProtectedFolderAndFile_areRefused()
    {
        const QString folder = path(u"closed"_s);
        QVERIFY(QDir().mkdir(folder) && put(folder + u"/out"_s, "old") && put(path(u"fixed"_s), "old"));
        QVERIFY(QFile::setPermissions(path(u"fixed"_s), QFile::ReadOwner | QFile::ReadUser | QFile::ReadOther));
        ::chmod(QFile::encodeName(folder).constData(), 0555);
        ::chmod(QFile::encodeName(m_folder.path()).constData(), 0777);
        const int refusals = asNobody([&] {
            const Result<void> inFolder = writeFileAtomically(folder + u"/out"_s, "new");
            const Result<void> ontoFile = writeFileAtomically(path(u"fixed"_s), "new");
            const auto isRefused = [](const Result<void>& r) {
                return !r && r.error().code == Error::Code::WriteFailed;
            };
            return int(isRefused(inFolder))
                   + int(isRefused(ontoFile) && ontoFile.error().found.contains(u"write-protected"));
        });
        ::chmod(QFile::encodeName(folder).constData(), 0755);
        QCOMPARE(refusals, 2);
        QCOMPARE(contentOf(folder + u"/out"_s), QByteArray("old"));
        QCOMPARE(contentOf(path(u"fixed"_s)), QByteArray("old"));
    }
#endif
};

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
