// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Has the layout programs place components, several at a time, and puts up with whatever they do: what they cannot place
/// is asked once more in a simpler way, then placed simply. Blocking; needs no event loop.

#include "graph/base/result.h"
#include "graph/layout/layout.h"
#include "graph/layout/protocol.h"

namespace unitscope {

class LayoutCrew;

/// Where the layout program is: as asked, beside this program, or in ../libexec/unitscope.
QString helperPath(const LayoutOptions& options);

class Placer
{
public:
    Placer(const LayoutOptions& options, const std::stop_token& stop);

    /// Told of each that a layout program has placed, as soon as it is, in any order.
    using Told = std::function<void(size_t index, const PlacedComponent& placed)>;
    /// Each component's placement, in order, whatever the number of workers. The only error is Error::Cancelled.
    Result<std::vector<PlacedComponent>> place(const std::vector<AskedComponent>& asked, const Told& told = {});
    /// Places them simply, for a reason; they may have circles.
    std::vector<PlacedComponent> placeSimply(const std::vector<AskedComponent>& asked, const QString& reason);

    /// Called again and again while layout programs think; nothing: nobody wants to know.
    void setWhileWaiting(std::function<void()> call) { m_whileWaiting = std::move(call); }
    bool isCancelled() const { return m_stop.stop_requested(); }

    /// Empty, or what went wrong and what was done about it, as sentences for people.
    QString notice() const;

private:
    class Round;
    PlacedComponent simple(const AskedComponent& asked, const QString& reason);

    LayoutOptions m_options;
    QString m_path;
    std::stop_token m_stop;
    std::shared_ptr<LayoutCrew> m_crew;
    std::function<void()> m_whileWaiting;
    QString m_reason; ///< of the first that was placed simply
    int m_placed = 0;
    int m_simple = 0;
};

} // namespace unitscope
