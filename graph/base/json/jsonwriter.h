// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes JSON text, value by value, in the order asked for: the same calls give the same bytes. Indented by two blanks;
/// a container opened as Compact stays on one line. Numbers and strings are written as RFC 8259 asks; lone surrogates
/// become U+FFFD. Calls in an impossible order are a bug (Q_ASSERT).

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

class JsonWriter
{
public:
    enum class Form { Indented, Compact };

    void beginObject(Form form = Form::Indented);
    void endObject();
    void beginArray(Form form = Form::Indented);
    void endArray();
    void key(QStringView name);

    void text(QStringView value);
    void integer(qint64 value);
    void real(double value); ///< shortest form that reads back; a value that is not finite is written as null
    void boolean(bool value);
    void null();

    /// A key and its value.
    void text(QStringView name, const QString& value)
    {
        key(name);
        text(value);
    }
    void integer(QStringView name, qint64 value)
    {
        key(name);
        integer(value);
    }

    /// The finished text with one final line feed. Every container must be closed.
    QByteArray take();

private:
    struct Level
    {
        bool isObject = false;
        bool isCompact = false;
        bool hasItems = false;
    };
    void beforeItem();
    void beforeValue();
    void newLine(size_t depth);
    void open(char bracket, bool isObject, Form form);
    void close(char bracket);

    QByteArray m_out;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace unitscope
