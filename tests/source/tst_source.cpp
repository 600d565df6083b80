// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/readfile.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/QTest>

#include <functional>
#include <thread>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

/// Makes a descriptor standard input for as long as it lives.
class StandardInput
{
public:
    explicit StandardInput(int descriptor) : m_kept(::dup(0))
    {
        if (descriptor >= 0)
            ::dup2(descriptor, 0);
        else
            ::close(0);
    }
    ~StandardInput()
    {
        ::dup2(m_kept, 0);
        ::close(m_kept);
    }
    Q_DISABLE_COPY_MOVE(StandardInput)

private:
    int m_kept;
};

struct Pipe
{
    Pipe() { Q_UNUSED(::pipe(ends)) }
    ~Pipe()
    {
        ::close(ends[0]);
        closeWriter();
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    bool write(const QByteArray& bytes)
    {
        return ::write(ends[1], bytes.constData(), size_t(bytes.size())) == bytes.size();
    }
    void closeWriter()
    {
        if (ends[1] >= 0)
            ::close(ends[1]);
        ends[1] = -1;
    }

    int ends[2] = {-1, -1};
};

Error errorOf(const Result<QByteArray>& result)
{
    return result ? Error{.code = Error::Code::WriteFailed, .found = u"no error at all"_s} : result.error();
}

bool isUsable(const Error& error)
{
    return !error.expected.isEmpty() && !error.found.isEmpty() && error.advice.endsWith(u'.')
           && !error.where.file.isEmpty();
}

} // namespace

class TestSource : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray native(const QString& name) const { return QFile::encodeName(path(name)); }
    QString put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot prepare a file");
        return path(name);
    }

private Q_SLOTS:
    void ordinaryFile_isReadWhole()
    {
        for (const qsizetype size : {0, 1, 256 * 1024, 3'000'001}) {
            QByteArray bytes(size, '\0');
            for (qsizetype i = 0; i < size; ++i)
                bytes[i] = char(i * 13);
            const QString file = put(u"ä name"_s, bytes);
            QCOMPARE(readFile(file, {}, {}).value(), bytes);
        }
    }

    void symbolicLink_isFollowed()
    {
        QVERIFY(QFile::link(put(u"real"_s, "x"), path(u"link"_s)));
        QCOMPARE(readFile(path(u"link"_s), {}, {}).value(), QByteArray("x"));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
        QCOMPARE(errorOf(readFile(path(u"dangling"_s), {}, {})).code, Error::Code::NotFound);
    }

    void fileThatAnnouncesNoSize_isReadToItsEnd()
    {
        QVERIFY(readFile(u"/proc/self/status"_s, {}, {}).value().startsWith("Name:"));
    }

    void missingFile_isNotFound()
    {
        for (const QString& missing :
             {path(u"none"_s), path(u"none/none"_s), put(u"file"_s, "x") + u"/below"_s, QString()}) {
            const Error error = errorOf(readFile(missing, {}, {}));
            QCOMPARE(error.code, Error::Code::NotFound);
            QCOMPARE(error.where.file, missing);
            QVERIFY(!error.advice.isEmpty());
        }
    }

    void whatIsNoFile_isRefusedAtOnce()
    {
        QCOMPARE(::mkfifo(native(u"fifo"_s).constData(), 0600), 0);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        struct ::sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, native(u"socket"_s).constData(), sizeof address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<const struct ::sockaddr*>(&address), sizeof address), 0);
        ::close(socket);
        QVERIFY(QFile::link(path(u"fifo"_s), path(u"link to fifo"_s)));

        QElapsedTimer timer;
        timer.start();
        const QList<std::pair<QString, QString>> cases{
            {path(u"fifo"_s), u"a FIFO"_s},     {path(u"link to fifo"_s), u"a FIFO"_s},
            {path(u"socket"_s), u"a socket"_s}, {m_folder.path(), u"a directory"_s},
            {u"/dev/zero"_s, u"a device"_s},    {u"/dev/tty"_s, u"a device"_s}};
        for (const auto& [name, found] : cases) {
            const Error error = errorOf(readFile(name, {}, {}));
            QCOMPARE(error.code, Error::Code::NotReadable);
            QCOMPARE(error.found, found);
            QVERIFY(isUsable(error));
        }
        QVERIFY(timer.elapsed() < 2000); // a FIFO without a writer would block for ever
    }

    void unreadableFile_saysSo()
    {
        const QString file = put(u"secret"_s, "x");
        QVERIFY(QFile::setPermissions(file, QFile::WriteOwner));
        QVERIFY(::chmod(QFile::encodeName(m_folder.path()).constData(), 0755) == 0);
        const pid_t child = ::fork(); // root may read everything: be nobody
        if (child == 0) {
            const bool isSet = ::geteuid() != 0 || ::setuid(65534) == 0;
            const Error error = errorOf(readFile(file, {}, {}));
            ::_exit(isSet && error.code == Error::Code::NotReadable && isUsable(error) ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }

    void limit_isExactAndNamesTheOption()
    {
        const QString file = put(u"ten"_s, "0123456789");
        QVERIFY(readFile(file, {.bytes = 10}, {}));
        const Error error = errorOf(readFile(file, {.bytes = 9}, {}));
        QCOMPARE(error.code, Error::Code::TooLarge);
        QVERIFY(error.advice.contains(u"--max-size"));
        QCOMPARE(error.expected, u"at most 9 bytes"_s);
        QCOMPARE(errorOf(readFile(u"/proc/self/status"_s, {.bytes = 9}, {})).code,
                 Error::Code::TooLarge); // announced: 0
        QCOMPARE(ReadLimits().bytes, 67'108'864);
    }

    void stop_isNoticed()
    {
        std::stop_source source;
        source.request_stop();
        const Error error = errorOf(readFile(put(u"any"_s, "x"), {}, source.get_token()));
        QCOMPARE(error.code, Error::Code::Cancelled);
        QVERIFY(isUsable(error));
    }

    void deadline_isKept()
    {
        QCOMPARE(errorOf(readFile(put(u"slow"_s, "x"), {.deadlineMs = 0}, {})).code, Error::Code::Incomplete);
    }

    void pipe_isReadToItsEnd()
    {
        Pipe pipe;
        const StandardInput input(pipe.ends[0]);
        const QByteArray bytes(300'000, 'y');
        std::jthread writer([&] {
            for (qsizetype i = 0; i < bytes.size(); i += 1000)
                QVERIFY(pipe.write(bytes.mid(i, 1000)));
            pipe.closeWriter();
        });
        QCOMPARE(readStandardInput({}, {}).value(), bytes);
    }

    void redirectedFile_isRead()
    {
        QFile file(put(u"redirected"_s, "content"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const StandardInput input(file.handle());
        QCOMPARE(readStandardInput({}, {}).value(), QByteArray("content"));
    }

    void endlessInput_isTooLarge()
    {
        QFile zero(u"/dev/zero"_s);
        QVERIFY(zero.open(QIODevice::ReadOnly));
        const StandardInput input(zero.handle());
        const Error error = errorOf(readStandardInput({.bytes = 100'000}, {}));
        QCOMPARE(error.code, Error::Code::TooLarge);
        QVERIFY(isUsable(error));
    }

    void inputAtTheLimit_isRead()
    {
        for (const qint64 limit : {4, 5}) {
            Pipe pipe;
            const StandardInput input(pipe.ends[0]);
            QVERIFY(pipe.write("12345"));
            pipe.closeWriter();
            QCOMPARE(readStandardInput({.bytes = limit}, {}).has_value(), limit == 5);
        }
    }

    void silence_endsAtTheDeadline()
    {
        Pipe pipe;
        const StandardInput input(pipe.ends[0]);
        QVERIFY(pipe.write("half"));
        const Error error = errorOf(readStandardInput({.deadlineMs = 150}, {}));
        QCOMPARE(error.code, Error::Code::Incomplete);
        QCOMPARE(error.found, u"silence"_s);
        QVERIFY(isUsable(error));
    }

    void slowButSteadyInput_isNotSilence()
    {
        Pipe pipe;
        const StandardInput input(pipe.ends[0]);
        std::jthread writer([&] {
            for (int i = 0; i < 12; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                QVERIFY(pipe.write("x"));
            }
            pipe.closeWriter();
        });
        QCOMPARE(readStandardInput({.deadlineMs = 1000}, {}).value(), QByteArray(12, 'x'));
    }

    void stop_endsTheWaiting()
    {
        Pipe pipe;
        const StandardInput input(pipe.ends[0]);
        std::stop_source source;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(errorOf(readStandardInput({}, source.get_token())).code, Error::Code::Cancelled);
        QVERIFY(timer.elapsed() < 5000);
    }

    void terminal_isRefusedWithAdvice()
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal < 0)
            QSKIP("no pseudo terminal here");
        const StandardInput input(terminal);
        const Error error = errorOf(readStandardInput({}, {}));
        ::close(terminal);
        QCOMPARE(error.code, Error::Code::Usage);
        QVERIFY(error.advice.contains(u"Pipe a file"));
        QVERIFY(isUsable(error));
    }

    void directoryAndClosedInput_areRefused()
    {
        const int folder = ::open(QFile::encodeName(m_folder.path()).constData(), O_RDONLY | O_DIRECTORY);
        {
            const StandardInput input(folder);
            QCOMPARE(errorOf(readStandardInput({}, {})).found, u"a directory"_s);
        }
        ::close(folder);
        const StandardInput closed(-1);
        const Error error = errorOf(readStandardInput({}, {}));
        QCOMPARE(error.code, Error::Code::NotReadable);
        QVERIFY(isUsable(error));
    }
};

QTEST_APPLESS_MAIN(TestSource)
#include "tst_source.moc"
