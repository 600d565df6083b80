// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString january = uR"({"host": "shop", "generated_at": "2026-01-10T08:00:00Z", "modules": [
  {"name": "api", "unit": "api.service", "user": "root", "pid": 7},
  {"name": "web", "unit": "web.service", "user": "root", "pid": 8},
  {"name": "job", "unit": "job.service", "user": "root", "pid": 9}]})"_s;

} // namespace

/// January is approved, then February comes: what somebody types until nothing is open, and what a machine does with it.
class ProgramApproveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        add(january);
        QCOMPARE(archive({u"baseline"_s, u"1"_s, u"--note"_s, u"as delivered"_s, u"--as-of"_s, u"2026-01-11"_s}).out,
                 "approved 2: shop, 2026-01-11 00:00 UTC, the state of snapshot 1\n");
        QCOMPARE(baseline().code, 0);
    }

    void whatIsNoChange_needsNoApproval_butShows()
    {
        add(QString(january).replace(u"\"pid\": 7"_s, u"\"pid\": 77"_s)); // process id
        const Run pid = baseline();
        QCOMPARE(pid.code, 0);
        QVERIFY2(pid.out.contains("never a difference, left out: 1 field (--volatile lists them)\nnothing is open\n"),
                 pid.out.constData());
        QVERIFY(baseline({u"--volatile"_s}).out.contains("Process id: 7"));

        QStringList lines = january.split(u'\n');
        lines[1].swap(lines[2]);
        add(lines.join(u'\n')); // order
        QCOMPARE(baseline().code, 0);
        add(QString(january).replace(u'\n', u"\r\n"_s)); // line ending
        QCOMPARE(baseline().code, 0);
        // Other bytes all the same: the archive keeps and shows each of them.
        QCOMPARE(archive({u"list"_s}).out.count("  snapshot  "), 4);
        QCOMPARE(QDir(path() + u"/sources"_s).entryList(QDir::Files).size(), 4);
    }

    void acceptOneOfThree_leavesTwo()
    {
        addFebruary();
        QCOMPARE(opened(baseline()), 3);
        const Run one = archive({u"approve"_s, u"--accept"_s, u"web"_s, u"--why"_s, u"least privilege"_s});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains("\nstill open\n~ service:api  #"), one.out.constData());
        QVERIFY(one.out.endsWith("\nopen: 2\n"));
        const Run rest = baseline();
        QCOMPARE(rest.code, 1);
        QCOMPARE(opened(rest), 2);
        QVERIFY(!rest.out.contains("service:web"));
        QCOMPARE(archive({u"approve"_s, u"--accept"_s, u"all"_s, u"--why"_s, u"the same"_s}).out.right(17),
                 "\nnothing is open\n");
        QCOMPARE(baseline().code, 0);
        // Back to what was approved in January is a change like any other.
        add(january);
        QCOMPARE(opened(baseline()), 3);
        QCOMPARE(archive({u"verify"_s}).code, 0);
    }

    void byKey_andOnlyThisChange()
    {
        addFebruary();
        const QRegularExpressionMatch key =
            QRegularExpression(u"service:job  #([0-9a-f]{8})"_s).match(QString::fromUtf8(baseline().out));
        QVERIFY(key.hasMatch());
        QCOMPARE(archive({u"approve"_s, u"--accept"_s, u'#' + key.captured(1), u"--why"_s, u"seen"_s}).code, 0);
        QCOMPARE(opened(baseline()), 2);
    }

    void rejectedAndDeferred_stayOpen_andSayWhy()
    {
        addFebruary();
        archive({u"approve"_s, u"--reject"_s, u"api"_s, u"--defer"_s, u"web"_s, u"--why"_s, u"to be seen"_s,
                 u"--until"_s, u"2026-03-01"_s, u"--who"_s, u"auditor"_s, u"--as-of"_s, u"2026-02-11"_s});
        const Run now = baseline({u"--as-of"_s, u"2026-02-12"_s});
        QCOMPARE(now.code, 1);
        QVERIFY2(now.out.contains("rejected until 2026-03-01 00:00 UTC by auditor, 2026-02-11 00:00 UTC: to be seen\n"),
                 now.out.constData());
        QVERIFY(now.out.endsWith("open: 3 (1 rejected, 1 deferred)\n"));
        const Run later = baseline({u"--as-of"_s, u"2026-03-01"_s});
        QVERIFY2(later.out.contains("deferred, which held until 2026-03-01"), later.out.constData());
        QVERIFY(later.out.endsWith("\nopen: 3\n"));
    }

    void acceptedUntil_isOpenAfterwards()
    {
        addFebruary();
        const Run accepted = archive({u"approve"_s, u"--accept"_s, u"all"_s, u"--why"_s, u"for the move"_s,
                                      u"--until"_s, u"2026-03-01"_s, u"--as-of"_s, u"2026-02-11"_s});
        QVERIFY2(accepted.out.endsWith("\nnothing is open; accepted: 3\n"), accepted.out.constData());
        QCOMPARE(baseline({u"--as-of"_s, u"2026-02-28"_s}).code, 0);
        QCOMPARE(baseline({u"--as-of"_s, u"2026-03-01"_s}).code, 1);
    }

    void snapshotsOfTheArchive_areSourcesLikeAnyOther()
    {
        addFebruary();
        const QString archived = u"archive:"_s + path() + u':';
        QVERIFY(run({u"diff"_s, archived + u'1', archived + u'3'}).out.contains("0 added, 0 removed, 3 changed\n"));
        QVERIFY(run({u"show"_s, u"api"_s, archived + u'3'}).out.contains("shop"));
        const Run none = run({u"diff"_s, archived + u'1', archived + u'9'});
        QCOMPARE(none.code, 2);
        QVERIFY2(none.messages.contains("the number of a snapshot"), none.messages.constData());
    }

    void aStateThatIsNotInTheArchive_isComparedToo()
    {
        const QString file = written(february());
        const Run run = baseline({file});
        QCOMPARE(run.code, 1);
        QCOMPARE(opened(run), 3);
        QVERIFY(baseline({file, u"--format"_s, u"json"_s}).out.contains("\"standing\": \"open\""));
    }

    void whatCannotBeDecided_saysWhy()
    {
        addFebruary();
        QCOMPARE(archive({u"approve"_s, u"--accept"_s, u"api"_s}).code, 2); // no reason
        QCOMPARE(archive({u"approve"_s, u"--accept"_s, u"api"_s, u"--why"_s, u" "_s}).code, 2);
        QCOMPARE(archive({u"approve"_s, u"--why"_s, u"x"_s}).code, 2);
        const Run unknown = archive({u"approve"_s, u"--accept"_s, u"nobody"_s, u"--why"_s, u"x"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.messages.contains("no change that is called so"), unknown.messages.constData());
        const Run both = archive({u"approve"_s, u"--accept"_s, u"api"_s, u"--reject"_s, u"all"_s, u"--why"_s, u"x"_s});
        QVERIFY2(both.messages.contains("two on #"), both.messages.constData());
        QCOMPARE(archive({u"baseline"_s, u"2"_s}).code, 2); // is an approved state
        QCOMPARE(archive({u"baseline"_s, u"9"_s}).code, 2);
        QCOMPARE(opened(baseline()), 3); // nothing of all that was written
    }

    void anUnreadableApprovedState_isAnError()
    {
        addFebruary();
        QCOMPARE(archive({u"approve"_s, u"--accept"_s, u"web"_s, u"--why"_s, u"x"_s}).code, 0);
        QFile file(path() + u"/sources/"_s + approvedFile());
        QVERIFY(file.remove());
        const Run gone = baseline();
        QCOMPARE(gone.code, 2);
        QVERIFY(gone.out.isEmpty());

        const QString other = u"{\"host\": \"other\", \"modules\": []}"_s;
        const Run nothing = baseline({written(other)});
        QCOMPARE(nothing.code, 2);
        QVERIFY2(nothing.messages.contains("an approved state of other"), nothing.messages.constData());
    }

private:
    QString path() const { return m_folder->filePath(u"archive"_s); }
    Run archive(QStringList arguments) const
    {
        return run(QStringList{u"archive"_s} + arguments + QStringList{u"--archive"_s, path()});
    }
    Run baseline(const QStringList& more = {}) const
    {
        return run(QStringList{u"diff"_s, u"--baseline"_s, u"--archive"_s, path()} + more);
    }
    Run run(const QStringList& arguments) const
    {
        return runProgram(arguments,
                          {.input = {},
                           .folder = {},
                           .environment = {u"XDG_STATE_HOME="_s + m_folder->filePath(u"state"_s),
                                           u"PATH="_s + qEnvironmentVariable("PATH"), u"USER=tester"_s, u"TZ=UTC"_s}});
    }
    QString written(const QString& text)
    {
        const QString name = m_folder->filePath(u"state%1.json"_s.arg(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(name));
        return name;
    }
    void add(const QString& text) { QCOMPARE(archive({u"add"_s, written(text)}).code, 0); }
    static QString february() { return QString(january).replace(u"root"_s, u"shop"_s); }
    void addFebruary() { add(february()); }
    static int opened(const Run& run)
    {
        return QRegularExpression(u"^open: (\\d+)"_s, QRegularExpression::MultilineOption)
            .match(QString::fromUtf8(run.out))
            .captured(1)
            .toInt();
    }
    /// The file of the last approved state.
    QString approvedFile() const
    {
        const QString list = QString::fromUtf8(archive({u"show"_s, u"5"_s, u"--format"_s, u"json"_s}).out);
        return QRegularExpression(u"\"file\": \"([^\"]+)\""_s).match(list).captured(1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(ProgramApproveTest)
#include "tst_programapprove.moc"
