// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/presets.h"

#include <algorithm>

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr Preset table[] = {
    {S("running"), S("What runs"), S("category = RUNNING"), S(""),
     S("[.modules[] | select(.category == \"RUNNING\") | .name]")},
    {S("with-port"), S("What has a port"), S("kind = service and port"), S(""),
     S("[.modules[] | select(.runtime.port != null) | .name]")},
    {S("streams"), S("All streams"), S("kind = stream"), S(""), S("[.modules[].runtime.redis_streams[]?] | unique")},
    {S("by-user"), S("What runs as whom"), S("kind = service and user"), S("user"),
     S("[.modules[] | select(.execution.user != null)] | group_by(.execution.user) | map({(.[0].execution.user): "
       "map(.name)}) | add")},
    {S("failed"), S("What failed"), S("category = FAILED"), S(""),
     S("[.modules[] | select(.category == \"FAILED\") | .name]")},
    {S("by-venv"), S("What runs in which venv"), S("kind = service and venv"), S("venv"),
     S("[.modules[] | select(.runtime.venv != null)] | group_by(.runtime.venv) | map({(.[0].runtime.venv): "
       "map(.name)}) | add")},
    {S("not-enabled"), S("What does not start at boot"), S("enabled = no"), S(""),
     S("[.modules[] | select(.systemd.enabled == false) | .name]")},
    {S("problems"), S("What has problems"), S("finding >= warning"), S(""), S("")},
    {S("root"), S("What runs as root"), S("user = root"), S(""), S("")},
    {S("open"), S("What the world can reach"), S("open"), S(""), S("")},
    {S("disagree"), S("Where statements do not agree"), S("contradicted"), S("contradicted"), S("")},
    {S("no-proof"), S("What has no proof line"), S("proof missing"), S(""), S("")},
    {S("not-seen"), S("Stated, but not seen on a host"), S("kind = service and stated and not seen"), S(""), S("")},
    {S("not-stated"), S("Seen on a host, but in no file"), S("kind = service and seen and not stated"), S(""), S("")},
    {S("unread"), S("Streams that nobody reads"), S("kind = stream and not read_by"), S(""), S("")},
    {S("unwritten"), S("Streams that nobody writes"), S("kind = stream and not written_by"), S(""), S("")},
    {S("no-unit"), S("Who listens without being a unit"), S("kind = process"), S(""), S("")},
    {S("changed"), S("What changed"), S("change in (added, removed, changed, renamed)"), S("change"), S("")},
};

} // namespace

std::span<const Preset> presets()
{
    return table;
}

const Preset* findPreset(QStringView id)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [id](const Preset& preset) { return id == preset.id; });
    return found == std::end(table) ? nullptr : found;
}

} // namespace unitscope
