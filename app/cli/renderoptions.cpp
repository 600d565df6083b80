// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/renderoptions.h"

#include "app/cli/optionvalues.h"
#include "app/cli/sourceoptions.h"
#include "graph/export/renderoptions.h"

using namespace Qt::StringLiterals;

namespace unitscope {

void addRenderOptions(CLI::App& command, TypedRender& typed)
{
    addText(command, "--scale", typed.scale);
    addText(command, "--text", typed.text);
    addText(command, "--render-helper", typed.helper); // for tests; not in the help
    command.add_flag("--transparent", typed.isTransparent);
}

Result<RenderRequest> renderRequest(const TypedRender& typed)
{
    RenderRequest request{.scale = 1, .hasTextAsPaths = false, .helper = QString::fromStdString(typed.helper)};
    if (!typed.scale.empty()) {
        const Result<int> scale = wholeNumber(u"--scale"_s, QString::fromStdString(typed.scale), 1, largestScale);
        if (!scale)
            return tl::unexpected(scale.error());
        request.scale = *scale;
    }
    if (!typed.text.empty()) {
        const Result<qsizetype> text = oneOf(u"--text"_s, QString::fromStdString(typed.text), {u"text"_s, u"paths"_s});
        if (!text)
            return tl::unexpected(text.error());
        request.hasTextAsPaths = *text == 1;
    }
    return request;
}

QString firstOptionOf(const TypedRender& typed)
{
    return !typed.scale.empty()  ? u"--scale"_s
           : !typed.text.empty() ? u"--text"_s
           : typed.isTransparent ? u"--transparent"_s
                                 : QString();
}

Result<void> checkFor(const TypedRender& typed, std::optional<PictureFile> file)
{
    if (!typed.scale.empty() && file != PictureFile::Png)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--scale"_s},
                       .expected = u"--format png beside it"_s,
                       .found = u"another format, which has no pixels"_s});
    if (!typed.text.empty() && (file == PictureFile::Png || file == PictureFile::Pdf))
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--text"_s},
                       .expected = u"--format svg beside it"_s,
                       .found = u"another format, which has its letters with it"_s});
    return {};
}

QString renderHelp()
{
    return QString::fromLatin1(R"(  --scale N            of png: N pixels to each, 1 to 8 (default: 1)
  --transparent        the same as --background none
  --text WHICH         of svg: text (default), which can be searched and takes
                       a font of the reader; paths: the outlines of its letters,
                       which look the same everywhere
)");
}

} // namespace unitscope
