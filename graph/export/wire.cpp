// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/wire.h"

#include <QtCore/qendian.h>
#include <bit>
#include <cmath>

namespace unitscope {

namespace {

constexpr double farthest = 1e7; // pixels
constexpr qsizetype longestText = 1 << 20;

} // namespace

void WireWriter::count(quint32 value)
{
    char bytes[sizeof value];
    qToLittleEndian(value, bytes);
    m_bytes.append(bytes, sizeof bytes);
}

void WireWriter::number(double value)
{
    char bytes[sizeof(quint64)];
    qToLittleEndian(std::bit_cast<quint64>(value), bytes);
    m_bytes.append(bytes, sizeof bytes);
}

void WireWriter::text(const QString& value)
{
    count(quint32(value.size()));
    for (const QChar character : value) {
        byte(quint8(character.unicode() & 0xff));
        byte(quint8(character.unicode() >> 8));
    }
}

void WireWriter::point(QPointF value)
{
    number(value.x());
    number(value.y());
}

void WireWriter::rect(const QRectF& value)
{
    point(value.topLeft());
    number(value.width());
    number(value.height());
}

QByteArrayView WireReader::take(qsizetype size)
{
    if (!m_isGood || size > m_rest.size()) {
        m_isGood = false;
        return {};
    }
    const QByteArrayView taken = m_rest.first(size);
    m_rest = m_rest.sliced(size);
    return taken;
}

quint8 WireReader::byte()
{
    const QByteArrayView taken = take(1);
    return taken.isEmpty() ? 0 : quint8(taken.front());
}

quint8 WireReader::byteBelow(int limit)
{
    const quint8 value = byte();
    if (value < limit)
        return value;
    m_isGood = false;
    return 0;
}

quint32 WireReader::count()
{
    const QByteArrayView taken = take(sizeof(quint32));
    return taken.isEmpty() ? 0 : qFromLittleEndian<quint32>(taken.data());
}

quint32 WireReader::countOf(qsizetype leastBytes)
{
    const quint32 value = count();
    if (qsizetype(value) <= m_rest.size() / leastBytes)
        return value;
    m_isGood = false;
    return 0;
}

double WireReader::number()
{
    const QByteArrayView taken = take(sizeof(quint64));
    const double value = taken.isEmpty() ? 0 : std::bit_cast<double>(qFromLittleEndian<quint64>(taken.data()));
    if (std::isfinite(value) && std::abs(value) <= farthest)
        return value;
    m_isGood = false;
    return 0;
}

QString WireReader::text()
{
    const quint32 size = countOf(2);
    if (size > longestText)
        m_isGood = false;
    const QByteArrayView taken = take(m_isGood ? qsizetype(size) * 2 : 0);
    QString value;
    value.reserve(taken.size() / 2);
    for (qsizetype i = 0; i + 1 < taken.size(); i += 2)
        value.append(QChar(ushort(quint8(taken[i]) | (quint8(taken[i + 1]) << 8))));
    return value;
}

QPointF WireReader::point()
{
    const double x = number();
    return {x, number()};
}

QRectF WireReader::rect()
{
    const QPointF corner = point();
    const double width = number();
    return {corner.x(), corner.y(), width, number()};
}

void WireReader::expect(QByteArrayView bytes)
{
    if (take(bytes.size()) != bytes)
        m_isGood = false;
}

} // namespace unitscope
