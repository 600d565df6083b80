// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope::test;

namespace {

QByteArray registry(const QByteArray& host, const QList<QByteArray>& names)
{
    QByteArray rows;
    for (const QByteArray& name : names) {
        rows += (rows.isEmpty() ? "" : ",") + QByteArray("{\"name\":\"") + name + "\",\"unit\":\"" + name
                + ".service\",\"category\":\"RUNNING\",\"execution\":{\"user\":\"" + (name == "a" ? "root" : "qt")
                + "\"}}";
    }
    return "{\"host\":\"" + host + "\",\"generated_at\":\"2026-01-31T12:00:00Z\",\"modules\":[" + rows + "]}";
}

/// JSON is easier to read here with these.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

} // namespace

/// "export --view FILE", as a shell runs it.
class ProgramViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"r.json"_s, registry("h", {"a", "b"}));
    }

    void view_saysWhatIsDrawn_withItsOwnWords()
    {
        write(u"v.view.json"_s,
              quoted("{'unitscope-view': 1, 'title': 'What <we> live on', 'note': 'ask & see', 'notes': "
                     "{'//h/service:a': 'slow'}, 'filter': {'text': 'user = root'}, 'hosts': ['h']}"));
        const Run run = exported({u"--view"_s, u"v.view.json"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("What &lt;we&gt; live on"));
        QVERIFY(run.out.contains("Own note: ask &amp; see"));
        QVERIFY(run.out.contains("<title>a. Own note: slow</title>"));
        QVERIFY(!run.out.contains(">b<"));
        QCOMPARE(run.messages, QByteArray("unitscope-cli: showing 1 of 3 things: 1 hidden by the filter, "
                                          "1 of kinds that are not shown\n"));
        QCOMPARE(exported({u"--view"_s, u"v.view.json"_s}).out, run.out);
        // Other options change it.
        const Run changed = exported({u"--view"_s, u"v.view.json"_s, u"--only"_s, u"user = qt"_s});
        QVERIFY(changed.out.contains(">b<"));
        QVERIFY(changed.out.contains("What &lt;we&gt; live on"));
        QVERIFY(!changed.out.contains("Own note: slow"));
    }

    void olderView_isSaidToBe()
    {
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'boxes': ['//h/service:a', '//h/service:z']}"));
        const Run run = exported({u"--view"_s, u"v.view.json"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.messages, QByteArray("unitscope-cli: This view knows 2 boxes: 1 is gone (z), 1 is new (b).\n"));
    }

    void viewOfOneOtherHost_isUsed_ofSeveral_isRefused()
    {
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'hosts': ['p'], 'notes': {'//p/service:a': 'slow'}}"));
        const Run run = exported({u"--view"_s, u"v.view.json"_s});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("Own note: slow"));
        QCOMPARE(run.messages, QByteArray("unitscope-cli: the view was made of p and is used for h\n"));
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'hosts': ['p', 'q']}"));
        const Run refused = exported({u"--view"_s, u"v.view.json"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(refused.messages.contains("v.view.json: expected a view of h, found one of p, q."));
    }

    void badViews_areRefused()
    {
        QCOMPARE(exported({u"--view"_s, u"none.view.json"_s}).code, 2);
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'kinds': ['planet']}"));
        const Run run = exported({u"--view"_s, u"v.view.json"_s});
        QCOMPARE(run.code, 2);
        QVERIFY(run.messages.contains("v.view.json:1:33 (/kinds/0): expected one of:"));
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'filter': {'text': 'user ='}}"));
        QCOMPARE(exported({u"--view"_s, u"v.view.json"_s}).code, 2);
    }

    void answers_listWhatTheViewShows_andSayWhatElseThereIs()
    {
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'filter': {'text': 'user = root'}, 'hosts': ['h']}"));
        const Run run = ran({u"query"_s, u"kind = service"_s, u"r.json"_s, u"--view"_s, u"v.view.json"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray("service:a\n"));
        QVERIFY2(run.messages.contains("1 more thing that the view leaves out"), run.messages.constData());
        const QString sample = QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/sample/quantum-trader.json");
        for (const QStringList& question :
             {QStringList{u"neighbours"_s, u"quantum-execution"_s, sample},
              QStringList{u"impact"_s, u"quantum-execution"_s, sample},
              QStringList{u"path"_s, u"quantum-ai-engine"_s, u"quantum-execution"_s, sample}}) {
            write(u"none.view.json"_s, quoted("{'unitscope-view': 1, 'filter': {'text': 'name = z'}}"));
            const Run all = ran(question);
            const Run part = ran(question + QStringList{u"--view"_s, u"none.view.json"_s});
            QCOMPARE(part.code, 0);
            QVERIFY2(all.out.size() > part.out.size(), qPrintable(question.join(u' ')));
            QVERIFY2(part.messages.contains("that the view leaves out"), part.messages.constData());
        }
        QCOMPARE(ran({u"impact"_s, u"a"_s, u"r.json"_s, u"--view"_s, u"no-such.view.json"_s}).code, 2);
    }

    void check_saysWhatIsGoneAndNew_andFailsOnlyForWhatIsGone()
    {
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'boxes': ['//h/service:a', '//h/service:z']}"));
        const Run gone = ran({u"view"_s, u"check"_s, u"v.view.json"_s, u"r.json"_s});
        QCOMPARE(gone.code, 1);
        QCOMPARE(gone.out, QByteArray("gone (1)\n  //h/service:z\nnew (1)\n  //h/service:b\n"));
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'boxes': ['//h/service:a']}"));
        QCOMPARE(ran({u"view"_s, u"check"_s, u"v.view.json"_s, u"r.json"_s}).code, 0);
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1}"));
        const Run unknown = ran({u"view"_s, u"check"_s, u"v.view.json"_s, u"r.json"_s});
        QCOMPARE(unknown.code, 0);
        QVERIFY(unknown.messages.contains("does not say which boxes it showed"));
        QCOMPARE(ran({u"view"_s}).code, 2);
        QCOMPARE(ran({u"view"_s, u"check"_s, u"r.json"_s, u"r.json"_s}).code, 2); // no view
    }

    void pictureOfTwoStates_isDrawnAsTheViewSays()
    {
        write(u"later.json"_s, registry("h", {"a", "c"}));
        write(u"v.view.json"_s, quoted("{'unitscope-view': 1, 'title': 'Ours', 'filter': {'text': 'user = root'}}"));
        const Run run = ran(
            {u"diff"_s, u"r.json"_s, u"later.json"_s, u"--view"_s, u"v.view.json"_s, u"--format"_s, u"svg"_s});
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.contains("Ours"));
        QVERIFY(!run.out.contains(">c<"));
        const Run misused = ran(
            {u"diff"_s, u"r.json"_s, u"later.json"_s, u"--view"_s, u"v.view.json"_s, u"--format"_s, u"text"_s});
        QCOMPARE(misused.code, 2);
    }

private:
    Run ran(const QStringList& arguments)
    {
        return runProgram(arguments, {.input = {}, .folder = m_folder->path(), .environment = {}});
    }
    Run exported(const QStringList& options)
    {
        return runProgram(QStringList{u"export"_s, u"r.json"_s} + options,
                          {.input = {}, .folder = m_folder->path(), .environment = {}});
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProgramViewTest)
#include "tst_programview.moc"
