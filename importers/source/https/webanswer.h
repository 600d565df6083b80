// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/source/https: one question to a web server, one answer.

#include "importers/source/access.h"
#include "importers/source/https/webfailures.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtNetwork/qnetworkaccessmanager.h>

namespace unitscope {

struct WebAnswer
{
    QByteArray body = {};
    bool isRedirect = false;
    QByteArray location = {}; ///< of a redirect, as the server has it
};

struct WebBounds
{
    qint64 bytes = 0; ///< of the body, packed and unpacked
    int firstByteSeconds = 0;
    int seconds = 0; ///< for all questions together, from the asker's beginning on
    std::function<void(const RemoteProgress&)> watch = {};
};

/// Lives on one thread; each question blocks in an event loop.
class WebAsker
{
public:
    WebAsker(WebBounds bounds, std::stop_token stop);

    /// Asks for `place.now`.
    Result<WebAnswer> ask(const WebPlace& place);

private:
    const WebBounds m_bounds;
    const std::stop_token m_stop;
    const QDeadlineTimer m_deadline;
    QNetworkAccessManager m_manager;
};

} // namespace unitscope
