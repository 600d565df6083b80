// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pictureprogress.h"

#include <QtCore/qelapsedtimer.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int momentMs = 1000;

class TenthLines
{
public:
    explicit TenthLines(const Console& console) : m_console(console) { m_since.start(); }

    void operator()(double share)
    {
        const int tenths = int(share * 10);
        if (tenths <= m_told || m_since.elapsed() < momentMs)
            return;
        m_told = tenths;
        say(m_console, u"making the picture: %1 %"_s.arg(tenths * 10));
    }

private:
    const Console& m_console;
    QElapsedTimer m_since = {};
    int m_told = -1; ///< tenths
};

} // namespace

RenderProgress progressLines(const Console& console)
{
    return console.isTerminal ? RenderProgress(TenthLines(console)) : RenderProgress();
}

} // namespace unitscope
