// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/viewarguments.h"

#include "app/cli/optionvalues.h"
#include "app/cli/sourceoptions.h"
#include "graph/view/grouping.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int deepest = 1000;

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

Result<Grouping> groupingOf(const std::string& typed)
{
    if (typed.empty())
        return Grouping::None;
    QStringList words;
    for (const Grouping grouping : allGroupings())
        words += wordFor(grouping);
    return oneOf(u"--group-by"_s, text(typed), words).map([](qsizetype index) {
        return allGroupings()[size_t(index)];
    });
}

Result<void> takeFocus(const TypedView& typed, ViewWish& wish)
{
    if (typed.around.empty() && (!typed.depth.empty() || !typed.way.empty()))
        return failed({.code = Error::Code::Usage,
                       .where = {.file = typed.depth.empty() ? u"--direction"_s : u"--depth"_s},
                       .expected = u"--around NODE beside it"_s,
                       .found = u"none"_s});
    const Result<int> depth = depthOf(typed.depth);
    const Result<Way> way = wayOf(typed.way);
    if (!depth || !way)
        return tl::unexpected(!depth ? depth.error() : way.error());
    wish.around = text(typed.around);
    wish.depth = *depth;
    wish.way = *way;
    return {};
}

} // namespace

Result<int> depthOf(const std::string& typed)
{
    return typed.empty() ? Result<int>(1) : wholeNumber(u"--depth"_s, text(typed), 1, deepest);
}

Result<Way> wayOf(const std::string& typed)
{
    const QString way = typed.empty() ? QString(wordFor(Way::Either)) : text(typed);
    return oneOf(u"--direction"_s, way, {wordFor(Way::Either), wordFor(Way::Upstream), wordFor(Way::Downstream)})
        .map([](qsizetype index) { return Way(index); });
}

void addViewOptions(CLI::App& command, TypedView& typed)
{
    addText(command, "--show", typed.show)->join(',');
    addText(command, "--only", typed.only);
    addText(command, "--hide", typed.hide);
    addText(command, "--around", typed.around);
    addText(command, "--depth", typed.depth);
    addText(command, "--direction", typed.way);
    addText(command, "--group-by", typed.groupBy);
    addList(command, "--collapse", typed.collapse)->allow_extra_args(false);
}

Result<ViewWish> viewWish(const TypedView& typed)
{
    ViewWish wish;
    if (!typed.show.empty()) {
        Result<ViewSpec> view = viewOf(u"--show"_s, text(typed.show));
        if (!view)
            return tl::unexpected(std::move(view).error());
        wish.view = *std::move(view);
    }
    wish.file = {.file = text(typed.file), .choosesKinds = !typed.show.empty()};
    if (!typed.only.empty() && !typed.hide.empty())
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--only"_s},
                       .expected = u"either it or --hide"_s,
                       .found = u"both"_s,
                       .advice = u"\"... and not (...)\" in one filter says the same."_s});
    const bool isHiding = !typed.hide.empty();
    wish.view.filter = {text(isHiding ? typed.hide : typed.only),
                        isHiding ? ViewFilter::Mode::Hide : ViewFilter::Mode::ShowOnly};
    if (const Result<void> taken = takeFocus(typed, wish); !taken)
        return tl::unexpected(taken.error());
    for (const std::string& name : typed.collapse)
        wish.collapse.push_back(text(name));
    const Result<Grouping> grouping = groupingOf(typed.groupBy);
    if (!grouping)
        return tl::unexpected(grouping.error());
    wish.view.grouping = *grouping;
    return wish;
}

} // namespace unitscope
