// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: what "export" and "diff" take about the picture that goes into a document.

#include "app/cli/picturerequest.h"
#include "app/cli/renderoptions.h"

#include <string>

namespace CLI {
class App;
}

namespace unitscope {

/// Everything as typed; empty where an option is absent.
struct TypedPicture
{
    bool isForDocs = false;
    std::string page;
    std::string theme;
    std::string background;
    std::string title;
    std::string caption;
    std::string legend;
    std::string date;
    std::string link;
    std::string idPrefix;
    TypedRender render;
};

void addPictureOptions(CLI::App& command, TypedPicture& typed);
/// A failure is an Error::Usage.
Result<PictureRequest> pictureRequest(const TypedPicture& typed);
/// The first option that was typed; empty if none was: for what is no picture.
QString firstOptionOf(const TypedPicture& typed);

} // namespace unitscope
