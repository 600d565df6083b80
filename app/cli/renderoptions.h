// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: what pictures take that the program that paints makes.

#include "app/cli/renderrequest.h"
#include "graph/base/result.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedRender
{
    std::string scale;
    std::string text;
    std::string helper;
    bool isTransparent = false;
};

void addRenderOptions(CLI::App& command, TypedRender& typed);
/// A failure is an Error::Usage.
Result<RenderRequest> renderRequest(const TypedRender& typed);
/// The first option that was typed; empty if none was.
QString firstOptionOf(const TypedRender& typed);
/// Usage: an option that this kind of file has no use for. `file`: none for a page with a picture in it.
Result<void> checkFor(const TypedRender& typed, std::optional<PictureFile> file);

QString renderHelp();

} // namespace unitscope
