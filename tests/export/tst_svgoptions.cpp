// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/golden.h"
#include "graph/base/ids.h"
#include "graph/draw/palette.h"
#include "graph/draw/pictureparts.h"
#include "graph/export/svg.h"
#include "support/graphtext.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>
#include <map>
#include <set>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// One host, as it is seen twice: what differs is what differs while nothing is done.
QByteArray systemAt(const QByteArray& time, const QByteArray& pid, const QByteArray& length)
{
    return "host:h: generated_at=" + time + "\napp-gate: category=RUNNING, user=root, exec=\"/opt/gate --port 1\", pid="
           + pid + "\napp-gate writes stream:orders\nstream:orders: length=" + length + ", last_entry=" + length
           + "-0\napp-desk reads stream:orders\napp-desk: category=FAILED, restarts=" + pid
           + "\ntimer:app-desk triggers app-desk\ntimer:app-desk: next_run=" + time
           + "\napp-gate: proof=\"Main PID: " + pid + "\"\n";
}

PicturePtr pictureOf(const QByteArray& text)
{
    LayoutOptions options;
    options.budget = 0;
    return makePicture(graphOf(text), {}, options, {}).value();
}
PicturePtr picture()
{
    return pictureOf(systemAt("2026-01-17T07:25:00Z", "4711", "12"));
}

QByteArray written(const PicturePtr& picture, const PictureParts& parts, const SvgOptions& options = {})
{
    return toSvg(*picture, drawnWith(*picture, parts), options);
}

/// Values of one attribute in the order of the file; stops the test if the file is not well-formed.
QStringList attributesOf(const QByteArray& svg, const QString& name)
{
    QXmlStreamReader reader(svg);
    QStringList values;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().hasAttribute(name))
            values += reader.attributes().value(name).toString();
    }
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return values;
}

} // namespace

/// The picture that goes into a document: what somebody chooses about it, and what stays as it is.
class SvgOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutChoices_itIsThePictureThatIsShown()
    {
        const PicturePtr shown = picture();
        QCOMPARE(written(shown, {}), toSvg(*shown));
    }

    // A host that did not change gives the same bytes; one that did does not.
    void forDocs_nothingChangesByItself()
    {
        const PictureParts parts{.isForDocs = true};
        const SvgOptions options{.isForDocs = true};
        const QByteArray first = written(picture(), parts, options);
        const QByteArray later = written(pictureOf(systemAt("2026-02-20T11:00:00Z", "99", "4000")), parts, options);
        QCOMPARE(later, first);
        for (const char* word : {"4711", "2026", "SHA-256 6", "test.txt", "12-0"})
            QVERIFY2(!first.contains(word), word);
        QVERIFY(first.contains("/opt/gate --port 1")); // what only a change makes another stays
        QByteArray changed = systemAt("2026-01-17T07:25:00Z", "4711", "12").replace("app-gate", "app-door");
        QVERIFY(written(pictureOf(changed), parts, options) != first);
    }

    // What else there is on the host is not in the picture.
    void forDocs_aPart_doesNotCountTheRest()
    {
        const auto partOf = [](const QByteArray& text) {
            LayoutOptions options;
            options.budget = 0;
            ViewSpec spec;
            spec.focus = Focus{*NodeId::make(u"h"_s, Kind::Service, u"app-gate"_s), 1, Way::Either};
            return written(makePicture(graphOf(text), spec, options, {}).value(), {.isForDocs = true},
                           {.isForDocs = true});
        };
        const QByteArray text = systemAt("2026-01-17T07:25:00Z", "1", "2");
        QVERIFY(partOf(text).contains("A part: around app-gate."));
        QCOMPARE(partOf(text + "target:more: description=\"more\"\n"), partOf(text));
    }

    void forDocs_theHashIsThatOfWhatIsDrawn()
    {
        const PictureParts parts{.isForDocs = true};
        static const QRegularExpression hash(u"Drawn SHA-256 ([0-9a-f]{64})"_s);
        const auto hashIn = [](const QByteArray& svg) { return hash.match(QString::fromUtf8(svg)).captured(1); };
        const PicturePtr shown = picture();
        const QString first = hashIn(written(shown, parts, {.isForDocs = true}));
        QCOMPARE(first.size(), 64);
        // Theme, links and ids are not seen in it: the same picture.
        const SvgOptions other{.theme = SvgOptions::Theme::Dark, .idPrefix = u"x-"_s, .isForDocs = true};
        QCOMPARE(hashIn(written(shown, parts, other)), first);
        PictureParts untitled = parts;
        untitled.hasTitle = false;
        QVERIFY(hashIn(written(shown, untitled, {.isForDocs = true})) != first);
    }

    void whatIsLeftOut_takesNoRoom()
    {
        const PicturePtr shown = picture();
        const double whole = shown->drawing.bounds.height();
        PictureParts parts;
        parts.hasLegend = false;
        const double noLegend = drawnWith(*shown, parts).bounds.height();
        QVERIFY(noLegend < whole - 10);
        parts.hasCaption = false;
        const double noCaption = drawnWith(*shown, parts).bounds.height();
        QVERIFY(noCaption < noLegend - 10);
        parts.hasTitle = false;
        const Drawing bare = drawnWith(*shown, parts);
        QVERIFY(bare.bounds.height() < noCaption - 10);
        QVERIFY(bare.bounds.width() <= shown->drawing.bounds.width());
        for (const Group& group : bare.groups) {
            QVERIFY2(group.part != Group::Part::Legend && group.id != "caption"_L1, qPrintable(group.id));
            if (group.part != Group::Part::Ground)
                QVERIFY(bare.bounds.contains(group.bounds));
        }
        QVERIFY(!bare.title.isEmpty()); // for who does not see it
    }

    void wordsOfOnesOwn_standThere_madeSafe()
    {
        PictureParts parts;
        parts.title = u"Orders\u202e\n<b>"_s;
        parts.caption = u"As of the review"_s;
        const QByteArray svg = written(picture(), parts);
        QVERIFY(svg.contains("Orders\\u{202e} &lt;b&gt;</text>"));
        QVERIFY(svg.contains("own title</text>"));
        QVERIFY(svg.contains("Own note: As of the review</text>"));
        QVERIFY(!svg.contains("Arranged by"));
    }

    /// Somebody may call it what they like: whose picture it is stands beneath, for who sees it and for who does not.
    void aTitleOfOnesOwn_hidesNoHost()
    {
        PictureParts parts;
        parts.title = u"other-host"_s;
        for (const bool isForDocs : {false, true}) {
            parts.isForDocs = isForDocs;
            const QByteArray svg = written(picture(), parts);
            QVERIFY(svg.contains(">h</text>"));
            QVERIFY(svg.contains("<title>Topology of h (own title: other-host)</title>"));
        }
    }

    void wordsOfOnesOwn_areAsInTheGoldenFile()
    {
        PictureParts parts;
        parts.title = u"What we live on"_s;
        parts.caption = u"For the review"_s;
        parts.hasLegend = false;
        const PicturePtr shown = pictureOf(
            "host:shop: generated_at=2026-01-17T07:25:00Z\napp-gate: category=RUNNING\n");
        const QString difference = differenceToGolden(u"own-words.svg"_s, written(shown, parts));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void date_isOnOrOff()
    {
        PictureParts parts;
        QVERIFY(written(picture(), parts).contains("2026-01-17 07:25 UTC</text>")
                || written(picture(), parts).contains("2026-01-17 07:25 UTC ·"));
        parts.hasDate = false;
        const Drawing drawing = drawnWith(*picture(), parts);
        for (const Shape& shape : drawing.shapes)
            QVERIFY2(!shape.text.contains("2026"_L1), qPrintable(shape.text));
    }

    void ids_haveThePrefix_andAreUnique()
    {
        const SvgOptions options{.idPrefix = u"topology-"_s};
        const QByteArray svg = written(picture(), {}, options);
        const QStringList ids = attributesOf(svg, u"id"_s);
        QVERIFY(ids.size() > 8);
        QCOMPARE(std::set<QString>(ids.begin(), ids.end()).size(), size_t(ids.size()));
        for (const QString& id : ids)
            QVERIFY2(id.startsWith("topology-"_L1), qPrintable(id));
        // Each style rule is of this picture alone.
        const QByteArray style = svg.mid(svg.indexOf("<style>"));
        for (const QByteArray& line : style.split('\n')) {
            if (line.contains('{') && !line.startsWith("@media screen and (")) // or begins a list of rules
                QVERIFY2(line.startsWith("#topology-picture ") || line.contains("{#topology-picture "), line);
        }
    }

    void theme_isFollowedOrFixed()
    {
        const PicturePtr shown = picture();
        QVERIFY(written(shown, {}).contains("prefers-color-scheme:dark"));
        const QByteArray light = written(shown, {}, {.theme = SvgOptions::Theme::Light});
        const QByteArray dark = written(shown, {}, {.theme = SvgOptions::Theme::Dark});
        QVERIFY(!light.contains("prefers-color-scheme") && !dark.contains("prefers-color-scheme"));
        QVERIFY(light.contains("fill=\"#" + QByteArray::number(lightPalette().of(Tone::Ground), 16)));
        QVERIFY(dark.contains("fill=\"#" + QByteArray::number(darkPalette().of(Tone::Ground), 16)));
        QVERIFY(!dark.contains("#" + QByteArray::number(lightPalette().of(Tone::Flow), 16)));
    }

    void background_none_leavesTheGroundOut()
    {
        QVERIFY(attributesOf(written(picture(), {}), u"id"_s).contains(u"ground"_s));
        const QByteArray svg = written(picture(), {}, {.hasBackground = false});
        QVERIFY(!attributesOf(svg, u"id"_s).contains(u"ground"_s));
    }

    void paper_hasItsSize_andThePictureInItsMiddle()
    {
        const PicturePtr shown = picture();
        const QByteArray svg = written(shown, {}, {.paper = Paper::A4});
        const QString width = attributesOf(svg, u"width"_s).front();
        const QString height = attributesOf(svg, u"height"_s).front();
        QVERIFY2((width == "297mm"_L1 && height == "210mm"_L1) || (width == "210mm"_L1 && height == "297mm"_L1),
                 qPrintable(width + u' ' + height));
        const QStringList box = attributesOf(svg, u"viewBox"_s).front().split(u' ');
        const QRectF seen(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
        QVERIFY(seen.contains(shown->drawing.bounds));
        QVERIFY(std::abs(seen.center().x() - shown->drawing.bounds.center().x()) < 0.1);
        // The ground goes to the edges of the paper.
        QVERIFY(svg.contains("<rect x=\"" + box[0].toLatin1() + "\" y=\"" + box[1].toLatin1() + "\" width=\""
                             + box[2].toLatin1()));
    }

    void links_leadFromBoxes_percentEncoded()
    {
        const Result<LinkTemplate> link = LinkTemplate::from(u"--link"_s,
                                                             u"https://w.example/{kind}/{name}?h={host}"_s);
        QVERIFY(link);
        const QStringList hrefs = attributesOf(written(picture(), {}, {.link = *link}), u"href"_s);
        QVERIFY(hrefs.contains(u"https://w.example/service/app-gate?h=h"_s));
        QCOMPARE(hrefs.size(), qsizetype(picture()->visible.nodes.size()));
        const NodeId hostile = *NodeId::make(u"h"_s, Kind::Service, u"a/b?c#d\"><script>{kind}\u202e"_s);
        QCOMPARE(link->linkTo(hostile),
                 u"https://w.example/service/a%2Fb%3Fc%23d%22%3E%3Cscript%3E%7Bkind%7D%E2%80%AE?h=h"_s);
        const LinkTemplate inPage = *LinkTemplate::from(u"--link"_s, u"#{id}"_s);
        QCOMPARE(inPage.linkTo(*NodeId::make(u"h"_s, Kind::Service, u"api"_s)),
                 u'#' + xmlNameFor(u"//h/service:api"_s));
        // A name alone cannot become a scheme.
        const LinkTemplate name = *LinkTemplate::from(u"--link"_s, u"{name}"_s);
        QCOMPARE(name.linkTo(*NodeId::make(u"h"_s, Kind::Service, u"javascript:alert(1)"_s)),
                 u"javascript%3Aalert%281%29"_s);
    }

    void addressesThatAreLive_areRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed :
             {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc",
              "//evil.example/{name}", "\\\\evil\\x", " https://a", "https://a b", "https://a\nb",
              "https://a\"onload=", "https://<a>", "{path}", "{na", "a}b", "mailto:{name}", ""})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void addressesThatAreLive_areRefused()
    {
        QFETCH(QString, typed);
        const Result<LinkTemplate> link = LinkTemplate::from(u"--link"_s, typed);
        QVERIFY(!link);
        QCOMPARE(link.error().code, Error::Code::Usage);
        QVERIFY(link.error().message().startsWith("--link: expected "_L1));
    }

    void prefixes_thatAreNoNames_areRefused()
    {
        QVERIFY(idPrefixFrom(u"--id-prefix"_s, u"topology-1_"_s));
        for (const QString& typed :
             {QString(), u"1a"_s, u"-a"_s, u"a b"_s, u"a\"b"_s, u"a.b"_s, u"\u00e9"_s, QString(65, u'a')})
            QVERIFY2(!idPrefixFrom(u"--id-prefix"_s, typed), qPrintable(typed));
    }
};

QTEST_GUILESS_MAIN(SvgOptionsTest)
#include "tst_svgoptions.moc"
