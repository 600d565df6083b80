// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Whatever a template or a name is: no link of another scheme, another machine or another folder, and no id that breaks a rule.
#include "graph/base/ids.h"
#include "graph/export/svgoptions.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

QString linkOf(const QString& text, const QString& name)
{
    const Result<LinkTemplate> link = LinkTemplate::from(u"--link"_s, text);
    return link ? link->linkTo(*NodeId::make(u"h"_s, Kind::Service, name)) : u"refused"_s;
}

} // namespace

class SvgLinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodTemplate_leadsThere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("link");
        QTest::newRow("web") << u"https://wiki.example/{kind}/{name}"_s
                             << u"https://wiki.example/service/a%2Fb%20%3Cc%3E"_s;
        QTest::newRow("port") << u"http://wiki.example:8080?q={name}"_s
                              << u"http://wiki.example:8080?q=a%2Fb%20%3Cc%3E"_s;
        QTest::newRow("address") << u"http://[::1]:80/{host}"_s << u"http://[::1]:80/h"_s;
        QTest::newRow("relative") << u"../of/{host}/{name}.html"_s << u"../of/h/a%2Fb%20%3Cc%3E.html"_s;
        QTest::newRow("time in a folder") << u"at/12:30/{kind}"_s << u"at/12:30/service"_s;
        QTest::newRow("fragment") << u"#{kind}:1"_s << u"#service:1"_s;
    }
    void goodTemplate_leadsThere()
    {
        QFETCH(QString, text);
        QTEST(linkOf(text, u"a/b <c>"_s), "link");
    }

    void badTemplate_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "javascript:alert(1)",
                                 "JavaScript:alert({name})",
                                 "data:text/html,{name}",
                                 "//evil.example/{name}",
                                 "/\\evil.example",
                                 "java\tscript:x",
                                 " https://a/",
                                 "file:///etc/passwd",
                                 "https:{name}",
                                 "https://{name}/x",
                                 "https://a{name}.example/",
                                 "https://a.example{name}",
                                 "https://user:secret@a/{name}",
                                 "https:///{name}",
                                 "https://a/{nmae}",
                                 "https://a/{name",
                                 "https://a/name}",
                                 "https://a/{}",
                                 "https://a/\"x",
                                 "{kind}:{name}",
                                 "{name}:alert(1)",
                                 "{name}:"})
            QTest::newRow(qPrintable(u"<%1>"_s.arg(QLatin1StringView(text)))) << QString::fromLatin1(text);
        QTest::newRow("null") << u"https://a/"_s + QChar(0);
        QTest::newRow("not ASCII") << u"https://a/\u00e9"_s;
        QTest::newRow("long") << u"https://a/"_s + QString(3000, u'x');
    }
    void badTemplate_isRefused()
    {
        QFETCH(QString, text);
        const Result<LinkTemplate> link = LinkTemplate::from(u"--link"_s, text);
        QVERIFY(!link);
        QCOMPARE(link.error().code, Error::Code::Usage);
        QVERIFY2(link.error().message().startsWith("--link: "_L1), qPrintable(link.error().message()));
    }

    void hostileName_makesNoOtherLink_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name :
             {u"javascript:alert(1)"_s, u"//evil.example/"_s, u"\\\\evil.example"_s, u"a\"b"_s, u"a\nb"_s, u"\u202Ea"_s,
              u"?x=1#y"_s, u"%2e%2e"_s, u"@evil.example"_s, u"{id}{host}"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void hostileName_makesNoOtherLink()
    {
        QFETCH(QString, name);
        static const QRegularExpression plain(u"\\A(https://wiki\\.example/|#)?[A-Za-z0-9._~%/-]+\\z"_s);
        for (const QString& text : {u"https://wiki.example/{name}"_s, u"{name}"_s, u"{name}/{kind}"_s, u"#{name}"_s})
            QVERIFY2(plain.match(linkOf(text, name)).hasMatch(), qPrintable(linkOf(text, name)));
    }

    void folder_isNoName()
    {
        QCOMPARE(linkOf(u"https://wiki.example/a/{name}/edit"_s, u".."_s), QString());
        QCOMPARE(linkOf(u"{name}"_s, u"."_s), QString());
        QCOMPARE(linkOf(u"{name}"_s, u"..."_s), u"..."_s);
    }

    void badPrefix_isRefused_data()
    {
        QTest::addColumn<QString>("prefix");
        for (const char* prefix : {"", "1a", "a b", "a\"><script>", "a{}", "a\n", "-a", "a.b"})
            QTest::newRow(qPrintable(u"<%1>"_s.arg(QLatin1StringView(prefix)))) << QString::fromLatin1(prefix);
        QTest::newRow("not ASCII") << u"\u00e4"_s;
        QTest::newRow("long") << QString(65, u'a');
    }
    void badPrefix_isRefused()
    {
        QFETCH(QString, prefix);
        QVERIFY(!idPrefixFrom(u"--id-prefix"_s, prefix));
        QCOMPARE(idPrefixFrom(u"--id-prefix"_s, u"first-"_s).value(), u"first-"_s);
    }
};

QTEST_GUILESS_MAIN(SvgLinksTest)
#include "tst_svglinks.moc"
