// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Fetches from the web servers of a test, as a program would.

#include "importers/source/https/fetchweb.h"

namespace unitscope::test {

inline constexpr int kibibyte = 1024;

struct Fetch
{
    ReadLimits limits = {};
    Access access = {};
    WebLimits webLimits = {};
    std::stop_source stop = {};

    /// On a thread of its own, without an event loop, while the server works on this one.
    Result<QByteArray> operator()(const QString& address) const;
};

/// Makes certificates by tests/source/make-certificates; from now on this process trusts their issuer, and uses no proxy.
void makeCertificates(const QString& folder);

/// What arrived, or why nothing did.
QByteArray got(const Result<QByteArray>& fetched);
/// Why nothing arrived, or that it did.
QString messageOf(const Result<QByteArray>& fetched);

/// In the form of gzip.
QByteArray packed(const QByteArray& bytes);

} // namespace unitscope::test
