// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: what a module is, from its unit and its name.

#include "importers/registry/reading.h"

#include <initializer_list>

namespace unitscope {

/// Whether a text can name a thing: not empty, and not so long that a hostile file could make every statement about the
/// thing costly. systemd allows 255 characters.
bool isUsableName(QStringView text);

/// A unit "a.timer" is the timer "a", likewise targets and sockets; any other is a service called by its unit without
/// ".service", else by its name. Nothing if it is no usable name.
std::optional<NodeId> unitIdentity(const QString& host, const QString& unit, const QString& name);

/// The leaf that says which unit a module of any dialect is: of "unit", "full_unit" and "systemd_unit" the first that has
/// the suffix of a unit, else the first text that is not empty; noJson if there is none.
JsonIndex unitLeaf(const JsonDocument& document, JsonIndex module);

/// "/srv/parts/reader/" gives "/srv/parts/reader"; "/" gives nothing.
QString withoutFinalSlash(const QString& path);
/// The time a source states of itself sets the source's age: the first of these leaves that is one. noJson is none.
void stateTime(Reading& reading, std::initializer_list<JsonIndex> leaves);

} // namespace unitscope
