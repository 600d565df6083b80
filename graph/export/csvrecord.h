// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One record of a CSV file (RFC 4180), made cell by cell; texts are written by the rules in statementscsv.h, so that none
/// acts on a spreadsheet or a terminal. Private to export/.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

class CsvRecord
{
public:
    /// As it is, but quoted where it has to be: of our own making, or a spreadsheetCell().
    void addPlain(const QString& cell);
    void add(QStringView text);
    /// With its end of line.
    QByteArray take() const { return m_bytes + "\r\n"; }

private:
    QByteArray m_bytes;
    QByteArray m_separator;
};

} // namespace unitscope
