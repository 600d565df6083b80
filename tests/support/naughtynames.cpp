// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/naughtynames.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

QStringList ofLanguages()
{
    return {
        // Strings, escapes and statements of DOT.
        u"\""_s,
        u"\\"_s,
        u"a\\"_s,
        u"a\\\\"_s,
        u"\\\""_s,
        u"x\"]; EVIL [label=hacked]; //"_s,
        u"\\N"_s,
        u"\\G\\E\\L"_s,
        u"a\\nb"_s,
        u"<b>html-like</b>"_s,
        u"<<table><tr><td>x</td></tr></table>>"_s,
        u"&lt;b&gt;"_s,
        u"&amp;"_s,
        u"&#65;"_s,
        u"&#x41;"_s,
        u"n1"_s,
        u"n1:port"_s,
        u"n1 -> n2"_s,
        u"digraph"_s,
        u"subgraph"_s,
        u"{a|b}"_s,
        u"} evil -> n1 {"_s,
        u"/* */"_s,
        u"// comment"_s,
        u"# line"_s,
        // Mermaid.
        u"%%{init: {\"securityLevel\": \"loose\"}}%%"_s,
        u"%% comment"_s,
        u"-->"_s,
        u"--> evil"_s,
        u"end"_s,
        u"graph TD"_s,
        u"click n1 href \"javascript:alert(1)\""_s,
        u"click n1 call alert()"_s,
        u"#quot;"_s,
        u"#35;"_s,
        u"#x3c;b#x3e;"_s,
        u"`**bold**`"_s,
        u"\"`md`\""_s,
        u"1. list"_s,
        u"- item"_s,
        u"* item"_s,
        u"fa:fa-bug"_s,
        u"fab:fa-github x"_s,
        u"$$x^2$$"_s,
        u":::failed"_s,
        u"n1@{ shape: circle }"_s,
        u"classDef failed fill:#000"_s,
        u"---\ntitle: x\n---"_s,
        u"ﬂ°°35¶ß"_s,
        u"\"]\n  evil[\"x"_s,
        u"|x|"_s,
        u"x]y)z}"_s,
        // PlantUML, its markup and its preprocessor.
        u"@startuml"_s,
        u"@enduml"_s,
        u"@enduml\nevil"_s,
        u"!include /etc/passwd"_s,
        u"!includeurl http://example.org/x"_s,
        u"!define n1 evil"_s,
        u"!theme x"_s,
        u"%getenv(\"HOME\")"_s,
        u"%date()"_s,
        u"$n1"_s,
        u"[[http://example.org x]]"_s,
        u"<img:file:///etc/passwd>"_s,
        u"<&bug>"_s,
        u"<$sprite>"_s,
        u"<U+0041>"_s,
        u"~tilde"_s,
        u"**b** //i// __u__ --s--"_s,
        u"<color:red>x</color>"_s,
        u"<<stereo>>"_s,
        u"as n2"_s,
        u"' remark"_s,
        u"/' remark '/"_s,
        u"skinparam x y"_s,
        u"== x =="_s,
        u"|= a | b |"_s,
        u"note left: x"_s,
        u"{{\nx\n}}"_s,
    };
}

QStringList ofDocuments()
{
    return {
        // XML, HTML, Markdown.
        u"]]>"_s,
        u"]]>--><!--\"'"_s,
        u"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"_s,
        u"</script><script>alert(1)</script>"_s,
        u"</text><script>alert(1)</script>&lt;"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"\" onload=\"alert(1)"_s,
        u"javascript:alert(1)"_s,
        u"<a href=\"javascript:alert(1)\">x</a>"_s,
        u"&#0;&amp;%s%n"_s,
        u"[x](javascript:alert(1))"_s,
        u"![x](http://example.org/x)"_s,
        u"@everyone #1 http://example.org"_s,
        u"| a | b |"_s,
        // Spreadsheets, shells, JSON.
        u"=cmd()"_s,
        u"=cmd|' /C calc'!A0"_s,
        u"+1"_s,
        u"-1"_s,
        u"@SUM(A1)"_s,
        u"\uff1d1"_s,
        u"'"_s,
        u"''=1"_s,
        u"a,b;c"_s,
        u"\"a\",\"b\""_s,
        u"\\N"_s + u" "_s,
        u"\\[]"_s,
        u"$(reboot) `reboot` ; | &"_s,
        u"{\"a\": 1}"_s,
        u"null"_s,
        u"true"_s,
        u"0"_s,
        u"1e999"_s,
        u"--redact"_s,
        u"-o"_s,
    };
}

QStringList ofCharacters()
{
    return {
        u"a\nb\r\tc"_s,
        u"\n"_s,
        u"\t=1"_s,
        u"a\u0001\u001b[31mb\u007f"_s,
        u"\u001b]0;title\u0007"_s,
        u"\u009b31m"_s,
        u"a"_s + QChar(0) + u'b',
        u"a\u202Eb\u2066c"_s,
        u"\u200f\u061cx"_s,
        u"a\u2028b\u2029c"_s,
        u"\ufeffbom"_s,
        u"a"_s + QChar(0xd800) + u'b',
        u"a"_s + QChar(0xdc00),
        u"a\uFFFE\uFFFFb"_s,
        u"\ufffd"_s,
        // Alike, and like nothing.
        u"caf\u00e9"_s,
        u"cafe\u0301"_s,
        u"p\u0430ypal"_s,
        u"paypal"_s,
        u"\u200b"_s,
        u"\u3164"_s,
        u"\u00ad"_s,
        u" "_s,
        u"  a  b  "_s,
        u"\u00a0"_s,
        u"."_s,
        u".."_s,
        u"/"_s,
        u"//h/service:x"_s,
        u"%2e%2e%2f"_s,
        // Of the world.
        u"\U0001F600\U0001F468\u200d\U0001F469\u200d\U0001F467"_s,
        u"\u4e2d\u6587"_s,
        u"\u05e9\u05dc\u05d5\u05dd"_s,
        u"\u0645\u0631\u062d\u0628\u0627 service"_s,
        u"Z\u0351\u036b\u0343a\u030c\u0350lgo"_s,
        u"\u0130I\u0131i"_s,
        u"ß"_s,
        QString(5000, u'x'),
        u"a.b-c_d:e/f@g"_s,
    };
}

} // namespace

QStringList naughtyNames()
{
    return ofLanguages() + ofDocuments() + ofCharacters();
}

} // namespace unitscope::test
