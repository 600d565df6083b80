// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request, so that a command ends in order: no partial file, no helper left
/// behind. At most one object at a time (Q_ASSERT), made before anything else in main(). SIGHUP stays ignored if it was (nohup).
/// On systems without these signals it does nothing.

#include <stop_token>
#include <thread>

namespace unitscope {

class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::thread m_watcher;
};

} // namespace unitscope
