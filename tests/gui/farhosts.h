// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Other machines for tests of the window, without any: what stands in for fetchSource() does as told for each name, on whatever
/// thread it is called. Safe to be told something else meanwhile.

#include "app/ui/sources/fetchsources.h"

#include <QtCore/qstringlist.h>
#include <condition_variable>
#include <mutex>

namespace unitscope::test {

class FarHosts
{
public:
    FarHosts();
    /// What still waits is let go.
    ~FarHosts();

    /// Outlives this, but is of no use then.
    FetchFunction function() const;
    /// A registry of a host of that name, with these modules, comes at once.
    void answer(const QString& name, const QStringList& modules = {QStringLiteral("web")});
    void answerBytes(const QString& name, const QByteArray& bytes);
    void fail(const QString& name, const QString& found, Error::Code code = Error::Code::Unreachable);
    /// Says this, and then nothing, until it is told to go on, or is stopped.
    void hang(const QString& name, const RemoteProgress& progress = {});
    /// Those that hang go on with what was told before or, if nothing was, fail.
    void goOn(const QString& name);

    /// Names in the order in which they were wanted.
    QStringList wanted() const;
    void forgetWanted();
    int mostAtOnce() const;
    int running() const;
    AuditOptions auditOf(const QString& name) const;
    /// What its newest audit was given; empty if nothing.
    QByteArray passwordsOf(const QString& name) const;

private:
    struct Hosts;
    std::shared_ptr<Hosts> m_hosts;
};

} // namespace unitscope::test
