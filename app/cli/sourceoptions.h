// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to the reading of the command line: options that several commands take, as the library that reads them wants it.

#include "app/cli/sourcearguments.h"

#include <CLI/CLI.hpp>

namespace unitscope {

inline std::string refuseEmpty(const std::string& value)
{
    return value.empty() ? "an empty value" : "";
}

inline CLI::Option* addText(CLI::App& command, const char* names, std::string& target)
{
    return command.add_option(names, target)->check(refuseEmpty);
}

inline CLI::Option* addList(CLI::App& command, const char* names, std::vector<std::string>& target)
{
    return command.add_option(names, target)->check(refuseEmpty);
}

inline void addSourceOptions(CLI::App& command, TypedSource& typed)
{
    command.add_flag("--together", typed.isTogether);
    addText(command, "--within", typed.within);
    addList(command, "--same-host", typed.sameHosts)->allow_extra_args(false);
    addText(command, "--max-size", typed.maximumSize);
    addText(command, "--connect-timeout", typed.connectTimeout);
    command.add_flag("--allow-http", typed.allowsPlainHttp);
}

} // namespace unitscope
