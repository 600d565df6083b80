// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What an evidence pack says of itself: manifest.json and SHA256SUMS. Values; times are milliseconds UTC since 1970, hashes SHA-256 as
/// 64 lower-case hexadecimal digits.

#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>
#include <optional>
#include <vector>

namespace unitscope {

/// A file of the pack, or one that a redacted pack has left out.
struct PackItem
{
    QString name = {}; ///< within the pack's folder: "sources/1-registry.json"
    QString what = {}; ///< "source", "source_before", "topology", "report", "rules", "view", "explanation"
    qint64 bytes = 0;
    QByteArray sha256 = {};
    QString origin = {};             ///< of a source: where it came from, as the user named it
    QString format = {};             ///< of a source: "registry", "audit", ... as sourceKind() says
    std::optional<qint64> time = {}; ///< of a source: which it states of itself
    bool operator==(const PackItem&) const = default;
};

struct PackManifest
{
    QString program = {}; ///< its version
    qint64 asOf = 0;      ///< for which time the report in it is judged
    std::optional<qint64> signedAt = {};
    QStringList hosts = {};
    QStringList sameHosts = {}; ///< what was said of names of hosts: "A=B", "A!=B"
    std::vector<PackItem> items = {};
    bool isRedacted = false; ///< it says everything in aliases, and its sources are not in it
    std::vector<PackItem> leftOut =
        {}; ///< of a redacted one: what was read and is not in it, under its alias, without an origin
    bool operator==(const PackManifest&) const = default;
};

/// The folder that everything in a pack lies in, so that unpacking makes one.
inline constexpr QLatin1StringView packFolder("evidence/");
inline constexpr QLatin1StringView packManifestName("manifest.json");
inline constexpr QLatin1StringView packSumsName("SHA256SUMS");
inline constexpr QLatin1StringView packSignatureName("SHA256SUMS.sig");

QByteArray manifestJson(const PackManifest& manifest);
/// BadFormat, with the place.
Result<PackManifest> readManifest(const QByteArray& json, const QString& where);

/// A line for each file, as "sha256sum -c" reads it.
struct PackSum
{
    QByteArray sha256 = {};
    QString name = {};
};
QByteArray sumsText(const std::vector<PackSum>& sums);
Result<std::vector<PackSum>> readSums(const QByteArray& text, const QString& where);

} // namespace unitscope
