// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Numbers and texts as bytes, between two programs of ours on one machine: little-endian, no padding. The reader believes
/// nothing: after the first thing that is wrong everything it returns is empty, and isGood() is false.

#include <QtCore/qbytearray.h>
#include <QtCore/qrect.h>
#include <QtCore/qstring.h>

namespace unitscope {

class WireWriter
{
public:
    void byte(quint8 value) { m_bytes.append(char(value)); }
    void count(quint32 value);
    void number(double value);
    void text(const QString& value);
    void point(QPointF value);
    void rect(const QRectF& value);
    void raw(QByteArrayView value) { m_bytes.append(value); }

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

class WireReader
{
public:
    explicit WireReader(QByteArrayView bytes) : m_rest(bytes) { }

    quint8 byte();
    bool flag() { return byteBelow(2) == 1; }
    /// Of an enumeration with so many values.
    quint8 byteBelow(int limit);
    quint32 count();
    /// Of things that take at least so many bytes each: more than can follow are refused before room is made for them.
    quint32 countOf(qsizetype leastBytes);
    /// Finite, and no farther from 0 than any picture is large.
    double number();
    QString text();
    QPointF point();
    QRectF rect();
    void expect(QByteArrayView bytes);

    void refuse() { m_isGood = false; }
    bool isGood() const { return m_isGood; }
    bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView take(qsizetype size);

    QByteArrayView m_rest;
    bool m_isGood = true;
};

} // namespace unitscope
