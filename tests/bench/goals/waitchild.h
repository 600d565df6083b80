// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How late a window's event loop is, at rest and while it audits a host on loopback that takes the connection and says nothing.

namespace unitscope::bench {

/// A window on the sample; for `ms` milliseconds, less than ssh waits for a host, an event is due every millisecond, and how late each comes is noted; then the same with
/// the audit running. Prints four numbers of milliseconds: of the 99th percentile at rest and waiting, of the longest likewise.
/// Not 0 if the window did not wait for the host all that time: then the numbers mean nothing. Needs the program ssh.
int printLateness(int ms);

} // namespace unitscope::bench
