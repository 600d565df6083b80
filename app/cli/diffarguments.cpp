// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diffarguments.h"

#include "app/cli/optionvalues.h"
#include "app/cli/rulesarguments.h"
#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> misused(const QString& where, const QString& expected, const QString& found)
{
    return failed({.code = Error::Code::Usage, .where = {.file = where}, .expected = expected, .found = found});
}

/// Against the approved state there is one side.
Result<void> takeLaterSide(const TypedDiff& typed, TypedSource& after)
{
    if (!typed.before.empty() || !typed.hosts.empty())
        return misused(typed.before.empty() ? u"--map-host"_s : u"--before"_s, u"a comparison of two sources"_s,
                       u"it with --baseline, where the approved state is the earlier side"_s);
    if (!typed.after.empty() && !typed.source.names.empty())
        return misused(u"diff"_s, u"either SOURCE... or --after"_s, u"both"_s);
    after = typed.source;
    after.names.insert(after.names.end(), typed.after.begin(), typed.after.end());
    return {};
}

Result<std::optional<BaselineRequest>> baselineOf(const TypedDiff& typed)
{
    if (!typed.isBaseline && !typed.archive.empty())
        return misused(u"--archive"_s, u"--baseline beside it"_s, u"it alone"_s);
    if (!typed.isBaseline)
        return std::optional<BaselineRequest>();
    return std::optional(BaselineRequest{.archive = QString::fromStdString(typed.archive)});
}

/// The names of both sides, still as typed.
Result<void> splitSources(const TypedDiff& typed, TypedSource& before, TypedSource& after)
{
    const std::vector<std::string>& names = typed.source.names;
    const bool isByOption = !typed.before.empty() || !typed.after.empty();
    if (isByOption && !names.empty())
        return misused(u"diff"_s, u"either BEFORE AFTER, or --before and --after"_s,
                       u"both, with \"%1\""_s.arg(safeForPeople(shortened(QString::fromStdString(names.front())))));
    if (isByOption && (typed.before.empty() || typed.after.empty()))
        return misused(u"diff"_s, u"--before and --after"_s, u"only one of them"_s);
    if (!isByOption && names.size() != 2)
        return misused(u"diff"_s, u"two sources, BEFORE and AFTER"_s, QString::number(names.size()));
    before = typed.source;
    after = typed.source;
    before.names = isByOption ? typed.before : std::vector{names[0]};
    after.names = isByOption ? typed.after : std::vector{names[1]};
    const auto fromInput = [](const TypedSource& side) {
        return std::count(side.names.begin(), side.names.end(), "-");
    };
    if (fromInput(before) + fromInput(after) > 1)
        return misused(u"diff"_s, u"- (standard input) once"_s, u"it more than once"_s);
    return {};
}

Result<void> splitHosts(const std::vector<std::string>& typed, DiffRequest& request)
{
    for (const std::string& word : typed) {
        const QString pair = QString::fromStdString(word);
        const qsizetype sign = pair.indexOf(u'=');
        const QString from = pair.left(sign);
        const QString to = pair.mid(sign + 1);
        if (sign <= 0 || to.isEmpty() || to.contains(u'='))
            return misused(u"--map-host"_s, u"OLD=NEW, two names of hosts"_s,
                           u'"' + safeForPeople(shortened(pair)) + u'"');
        if (!request.hosts.emplace(from, to).second)
            return misused(u"--map-host"_s, u"one new name for each host"_s,
                           u"a second one for \"%1\""_s.arg(safeForPeople(shortened(from))));
    }
    return {};
}

struct WantedFormat
{
    DiffRequest::Format format = DiffRequest::Format::Text;
    TextFormat textFormat = TextFormat::Dot;
};

/// The words of "export" but for "json", which is the difference here.
QString wordOf(TextFormat format)
{
    return format == TextFormat::Json ? u"shown-json"_s : QString(infoOf(format).word);
}

/// As said; else as the file's name ends.
Result<WantedFormat> formatOf(const TypedDiff& typed)
{
    QStringList formats{u"text"_s, u"json"_s, u"svg"_s, u"markdown"_s, u"html"_s, u"junit"_s, u"png"_s, u"pdf"_s};
    const qsizetype firstShown = formats.size();
    for (const TextFormatInfo& info : textFormats())
        formats += wordOf(info.format);
    const auto shownAs = textFormatOfFile(QString::fromStdString(typed.output));
    if (typed.format.empty() && shownAs && *shownAs != TextFormat::Json)
        return WantedFormat{.format = DiffRequest::Format::Shown, .textFormat = *shownAs};
    QString format = typed.format.empty() ? formatFromName(QString::fromStdString(typed.output))
                                          : QString::fromStdString(typed.format);
    if (typed.format.empty() && format == "md"_L1)
        format = u"markdown"_s;
    if (typed.format.empty() && !formats.contains(format))
        format = !typed.part.empty() || !typed.show.empty() || !typed.viewFile.empty() ? u"svg"_s : u"text"_s;
    const Result<qsizetype> index = oneOf(u"--format"_s, format, formats);
    return index.map([&](qsizetype at) {
        return at < firstShown ? WantedFormat{.format = DiffRequest::Format(at), .textFormat = TextFormat::Dot}
                               : WantedFormat{.format = DiffRequest::Format::Shown,
                                              .textFormat = textFormats()[size_t(at - firstShown)].format};
    });
}

Result<ViewSpec> pictureOf(const TypedDiff& typed, DiffRequest::Format format)
{
    using Format = DiffRequest::Format;
    const bool hasPicture = format == Format::Svg || format == Format::Html || format == Format::Png
                            || format == Format::Pdf;
    if (const QString option = firstOptionOf(typed.picture); !hasPicture && !option.isEmpty())
        return misused(option, u"--format svg, png, pdf or html beside it"_s, u"another format"_s);
    if (!hasPicture && format != Format::Shown
        && (!typed.part.empty() || !typed.show.empty() || !typed.viewFile.empty()))
        return misused(!typed.part.empty()   ? u"--picture"_s
                       : !typed.show.empty() ? u"--show"_s
                                             : u"--view"_s,
                       u"--format svg, png, pdf, html or one of what is shown (dot, mermaid...) beside it"_s,
                       u"another format"_s);
    Result<ViewSpec> view = typed.show.empty() ? ViewSpec() : viewOf(u"--show"_s, QString::fromStdString(typed.show));
    const QString part = typed.part.empty() ? u"both"_s : QString::fromStdString(typed.part);
    const Result<qsizetype> index = oneOf(u"--picture"_s, part,
                                          {u"both"_s, u"before"_s, u"after"_s, u"changes"_s, u"tidied"_s});
    if (view && index)
        view->compared = Compared(*index);
    return index ? view : tl::unexpected(index.error());
}

/// Nothing for a page with a picture in it, and for what has none.
std::optional<PictureFile> fileOf(DiffRequest::Format format)
{
    switch (format) {
    case DiffRequest::Format::Svg: return PictureFile::Svg;
    case DiffRequest::Format::Png: return PictureFile::Png;
    case DiffRequest::Format::Pdf: return PictureFile::Pdf;
    default: return std::nullopt;
    }
}

} // namespace

Result<DiffRequest> diffRequest(const TypedDiff& typed)
{
    DiffRequest request;
    TypedSource before;
    TypedSource after;
    Result<void> split = typed.isBaseline ? takeLaterSide(typed, after) : splitSources(typed, before, after);
    if (!split)
        return tl::unexpected(std::move(split).error());
    const Result<std::optional<BaselineRequest>> baseline = baselineOf(typed);
    if (!baseline)
        return tl::unexpected(baseline.error());
    request.baseline = *baseline;
    if (split = splitHosts(typed.hosts, request); !split)
        return tl::unexpected(std::move(split).error());
    Result<SourceRequest> earlier = sourceRequest(before);
    Result<SourceRequest> later = sourceRequest(after);
    const Result<WantedFormat> format = formatOf(typed);
    if (!earlier || !later || !format)
        return tl::unexpected(!earlier ? earlier.error() : !later ? later.error() : format.error());
    Result<ViewSpec> picture = pictureOf(typed, format->format);
    if (!picture)
        return tl::unexpected(std::move(picture).error());
    request.before = *std::move(earlier);
    request.after = *std::move(later);
    request.format = format->format;
    request.textFormat = format->textFormat;
    request.output = QString::fromStdString(typed.output);
    request.view = *std::move(picture);
    Result<PictureRequest> drawn = pictureRequest(typed.picture);
    if (!drawn)
        return tl::unexpected(std::move(drawn).error());
    request.picture = *std::move(drawn);
    if (const Result<void> suits = checkFor(typed.picture.render, fileOf(format->format)); !suits)
        return tl::unexpected(suits.error());
    request.viewFile = {.file = QString::fromStdString(typed.viewFile), .choosesKinds = !typed.show.empty()};
    const Result<RulesRequest> rules = rulesRequest({.file = typed.rules, .asOf = typed.asOf});
    if (!rules)
        return tl::unexpected(rules.error());
    request.rules = *rules;
    request.withApart = typed.withApart;
    request.allowGaps = typed.allowGaps;
    request.isRedacted = typed.isRedacted;
    return request;
}

} // namespace unitscope
