// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is to be written, and of what: a value, to be handed to a worker.

#include "app/ui/export/exportchoices.h"
#include "graph/draw/picture.h"
#include "importers/open/samehosts.h"
#include "importers/source/ask.h"

namespace unitscope {

/// What a report or a pack needs beside what is shown.
struct ReportSurroundings
{
    QString rules = {};    ///< the file of the rules in use; empty: the rules as they come
    QString viewFile = {}; ///< of what is shown, if that is as the file has it
    std::optional<qint64> asOf =
        {}; ///< for which time it is judged, milliseconds UTC since 1970; nothing: that of the newest source
    QString approvedIn = {}; ///< the archive whose approved state is the earlier one of two; empty: it is another state
    SameHosts sameHosts = {};
    Ask ask = {}; ///< for the passphrase of a key
};

struct ExportWork
{
    PicturePtr picture = {};
    GraphDiffPtr diff = {};    ///< of a picture of two states, as they were compared
    LayoutOptions layout = {}; ///< of a picture without names, and of a report's: they are laid out anew
    ExportChoices choices = {};
    ReportSurroundings report = {};
};

} // namespace unitscope
