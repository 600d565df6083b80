// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Says above the picture which Redis servers of audited hosts were not looked at because they want a password, with a button to
/// give it and audit again, and one that copies how to make an account that is enough.

namespace unitscope {

class Document;
class Notices;

/// For as long as the notices live; the document outlives them.
void followWantedPasswords(Document* document, Notices* notices);

} // namespace unitscope
