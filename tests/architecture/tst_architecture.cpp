// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/filerules.h"
#include "tests/architecture/includerules.h"

#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qmap.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

struct SourceFile
{
    QString path; ///< relative to the project's folder
    QString text;
};

/// The C++ files below the given folders of the project, sorted.
QList<SourceFile> filesBelow(const QStringList& folders)
{
    const QDir root(QStringLiteral(UNITSCOPE_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

QList<SourceFile> programFiles()
{
    return filesBelow({u"graph"_s, u"importers"_s, u"app"_s});
}

QList<SourceFile> allFiles()
{
    return programFiles() + filesBelow({u"tests"_s});
}

QByteArray printed(const QStringList& complaints)
{
    return '\n' + complaints.join(u'\n').toUtf8();
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsFound()
    {
        // Without this, a wrong folder would let every other test pass on nothing.
        QVERIFY(programFiles().size() > 10);
    }

    void everyInclude_isAnArrowOfTheDesign()
    {
        QStringList complaints;
        for (const SourceFile& file : programFiles())
            complaints += includeComplaints(file.path, file.text);
        QVERIFY2(complaints.isEmpty(), printed(complaints));
    }

    void onlyOneFile_includesGraphviz()
    {
        QStringList files;
        for (const SourceFile& file : allFiles()) {
            if (includesGraphviz(file.text) && !file.path.startsWith(u"tests/architecture/"_s))
                files.append(file.path);
        }
        QVERIFY2(files.size() <= 1, printed(files));
    }

    void everyFile_saysWhoOwnsItAndWhatItIsFor()
    {
        QStringList complaints;
        for (const SourceFile& file : allFiles())
            complaints += formComplaints(file.path, file.text);
        QVERIFY2(complaints.isEmpty(), printed(complaints));
    }

    void everyString_usesTheWordsForPeople()
    {
        QStringList complaints;
        for (const SourceFile& file : programFiles())
            complaints += wordComplaints(file.path, file.text);
        QVERIFY2(complaints.isEmpty(), printed(complaints));
    }

    void everyType_isDefinedInOneHeader()
    {
        QMap<QString, QString> headerOf;
        QStringList complaints;
        for (const SourceFile& file : programFiles()) {
            if (!file.path.endsWith(u".h"_s))
                continue;
            for (const QString& name : typesDefinedIn(file.text)) {
                if (headerOf.contains(name))
                    complaints.append(u"%1 defines %2, as %3 does"_s.arg(file.path, name, headerOf.value(name)));
                headerOf.insert(name, file.path);
            }
        }
        QVERIFY(headerOf.contains(u"unitscope::Node"_s));
        QVERIFY2(complaints.isEmpty(), printed(complaints));
    }

    void noFile_isLongerThanTheHouseAllows()
    {
        const LengthRule rule;
        QStringList complaints;
        QList<qsizetype> lengths;
        for (const SourceFile& file : allFiles()) {
            if (lineCount(file.text) > rule.longest)
                complaints.append(u"%1 has %2 lines"_s.arg(file.path).arg(lineCount(file.text)));
        }
        for (const SourceFile& file : programFiles())
            lengths.append(lineCount(file.text));
        complaints += lengthComplaints(lengths, rule);
        QVERIFY2(complaints.isEmpty(), printed(complaints));
    }

    void plantedInclude_isJudged_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* path, const char* line, bool allowed) {
            QTest::newRow(qPrintable(QString::fromLatin1(path) + u' ' + QLatin1StringView(line)))
                << QString::fromLatin1(path) << QString::fromLatin1(line) << allowed;
        };
        row("graph/base/a.cpp", "#include \"graph/base/ids.h\"", true);
        row("graph/base/a.cpp", "#include \"graph/claims/claim.h\"", false);
        row("graph/claims/a.cpp", "#include \"graph/base/ids.h\"", true);
        row("graph/model/a.h", "#include \"graph/view/visible.h\"", false);
        row("graph/export/a.cpp", "#include \"graph/draw/drawing.h\"", true);
        row("graph/draw/a.cpp", "#include \"graph/export/svg.h\"", false);
        row("graph/draw/a.cpp", "#include \"importers/open/open.h\"", false);
        row("graph/odd/a.cpp", "#include <vector>", false);
        row("graph/base/a.cpp", "#include \"ids.h\"", false);
        row("graph/base/a.cpp", "#include \"../claims/claim.h\"", false);
        row("graph/base/a.cpp", "#include <graph/claims/claim.h>", false);
        row("graph/base/a.cpp", "  #  include <QtGui/qcolor.h>", false);
        row("graph/base/a.cpp", "#include \"QtGui/qcolor.h\"", false);
        row("graph/base/a.cpp", "#include <QtWidgets>", false);
        row("graph/base/a.cpp", "#include <QWidget>", false);
        row("graph/base/a.cpp", "#include <qwidget.h>", false);
        row("graph/base/a.cpp", "#include <QtCore/qstring.h>", true);
        row("graph/base/a.cpp", "// #include <QtGui/qcolor.h>", true);
        row("graph/base/json/a.cpp", "#include <nlohmann/json.hpp>", true);
        row("graph/base/a.cpp", "#include <nlohmann/json.hpp>", false);
        row("importers/registry/a.cpp", "#include <nlohmann/json.hpp>", false);
        row("graph/layout/a.cpp", "#include <graphviz/gvc.h>", true);
        row("graph/draw/a.cpp", "#include <gvc.h>", false);
        row("app/ui/a.cpp", "#include <cgraph.h>", false);
        row("importers/registry/a.cpp", "#include \"graph/claims/claim.h\"", true);
        row("importers/registry/a.cpp", "#include \"app/ui/window.h\"", false);
        row("importers/source/a.cpp", "#include <QtNetwork/qtcpsocket.h>", false);
        row("importers/source/https/a.cpp", "#include <QtNetwork/qtcpsocket.h>", true);
        row("importers/source/ssh/a.cpp", "#include <zlib.h>", false);
        row("app/paint/a.cpp", "#include <QtGui/qpainter.h>", true);
        row("app/paint/a.cpp", "#include <QtWidgets/qwidget.h>", false);
        row("app/paint/a.cpp", "#include \"app/ui/window.h\"", false);
        row("app/ui/a.cpp", "#include <QWidget>", true);
        row("app/ui/a.cpp", "#include \"app/paint/painter.h\"", true);
        row("app/ui/a.cpp", "#include \"app/cli/export.h\"", false);
        row("app/ui/a.cpp", "#include <CLI/CLI.hpp>", false);
        row("app/cli/a.cpp", "#include <CLI/CLI.hpp>", true);
        row("app/cli/a.cpp", "#include <QtGui/qcolor.h>", false);
        row("app/cli/a.cpp", "#include \"app/paint/painter.h\"", false);
        row("app/cli/a.cpp", "#include \"app/ui/window.h\"", false);
        row("app/cli/a.cpp", "#include \"a.moc\"", true);
    }
    void plantedInclude_isJudged()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, allowed);
        const QStringList complaints = includeComplaints(path, u"#pragma once\n"_s + line + u"\n#include <vector>\n"_s);
        QVERIFY2(complaints.isEmpty() == allowed, printed(complaints));
    }

    void complaint_namesFileAndLine()
    {
        const QStringList complaints = includeComplaints(u"graph/base/a.cpp"_s, u"\n\n#include <QtGui/qcolor.h>\n"_s);
        QCOMPARE(complaints.size(), 1);
        QVERIFY(complaints.first().startsWith(u"graph/base/a.cpp:3: "_s));
    }

    void plantedWord_isFound_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("plain") << u"tr(\"Two claims\")"_s << false;
        QTest::newRow("second literal") << u"tr(\"Two \"\n   \"Claims\")"_s << false;
        QTest::newRow("nested call") << u"tr(\"%1 in %2\").arg(f(1)) + tr(\"Coverage of (%1)\")"_s << false;
        QTest::newRow("noop") << u"QT_TRANSLATE_NOOP(\"Panel\", \"Baseline\")"_s << false;
        QTest::newRow("after an escaped quote") << u"tr(\"say \\\"drift\\\"\")"_s << false;
        QTest::newRow("after an escaped line end") << u"tr(\"Two\\nclaims\")"_s << false;
        QTest::newRow("across literals") << u"tr(\"not \" \"observed\")"_s << false;
        QTest::newRow("part of another word") << u"tr(\"Proclaimed\")"_s << true;
        QTest::newRow("stated is not the code's word") << u"tr(\"5 gates claimed, 0 confirmed\")"_s << true;
        QTest::newRow("not shown") << u"log(\"claim\"); tr(\"Statement\")"_s << true;
        QTest::newRow("a name, not a string") << u"tr(\"Statement\", claim.text())"_s << true;
        QTest::newRow("another function") << u"str(\"claim\")"_s << true;
    }
    void plantedWord_isFound()
    {
        QFETCH(QString, code);
        QFETCH(bool, allowed);
        QCOMPARE(wordComplaints(u"app/ui/a.cpp"_s, code).isEmpty(), allowed);
    }

    void plantedForm_isFound()
    {
        const QString spdx = u"// SPDX-FileCopyright"_s + u"Text: 2026 A\n// SPDX-License-"_s
                             + u"Identifier: Apache-2.0\n"_s;
        const QString header = spdx + u"#pragma once\n\n/// What it is.\nclass A;\n"_s;
        QVERIFY(formComplaints(u"graph/base/a.h"_s, header).isEmpty());
        QCOMPARE(formComplaints(u"graph/base/a.h"_s, header.mid(spdx.size())).size(), 1);
        QCOMPARE(formComplaints(u"graph/base/a.h"_s, spdx + u"#pragma once\nclass A; /// later\n"_s).size(), 1);
        QCOMPARE(formComplaints(u"graph/base/a.h"_s, header + u"Q_OBJECT"_s).size(), 1);
        QVERIFY(formComplaints(u"app/ui/a.h"_s, header + u"Q_OBJECT"_s).isEmpty());
        QVERIFY(formComplaints(u"graph/base/a.cpp"_s, spdx + u"int a;\n"_s).isEmpty());
    }

    void plantedType_isFound()
    {
        const QString header = u"namespace unitscope {\nclass B;\nstruct A\n{\n    struct Inner\n    {\n    };\n};\n"
                               "class C : public A\n{\n};\nenum class D : quint8 { One };\n}\n"_s;
        QCOMPARE(typesDefinedIn(header), QStringList({u"unitscope::A"_s, u"unitscope::C"_s, u"unitscope::D"_s}));
        QCOMPARE(typesDefinedIn(u"namespace unitscope::helper {\nstruct Node\n{\n};\n}\n"_s),
                 QStringList(u"unitscope::helper::Node"_s));
    }

    void plantedLength_isFound()
    {
        const LengthRule rule;
        QVERIFY(lengthComplaints({}, rule).isEmpty());
        QVERIFY(lengthComplaints({75, 10, 400}, {75, 400, 400}).isEmpty());
        QCOMPARE(lengthComplaints({76, 10, 100}, rule).size(), 1);
        QCOMPARE(lengthComplaints({10, 401}, {75, 500, 400}).size(), 1);
        QList<qsizetype> lengths(9, 10);
        QVERIFY(lengthComplaints(lengths + QList<qsizetype>{400}, rule).isEmpty());
        QCOMPARE(lengthComplaints(lengths + QList<qsizetype>{251, 251}, rule).size(), 1);
    }

    void lines_areCountedWithOrWithoutTheLastEnd()
    {
        QCOMPARE(lineCount(QString()), 0);
        QCOMPARE(lineCount(u"a"_s), 1);
        QCOMPARE(lineCount(u"a\n"_s), 1);
        QCOMPARE(lineCount(u"a\nb"_s), 2);
    }
};

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
