// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/portwords.h"

#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope {

QString PortWords::name() const
{
    return u"%1/%2"_s.arg(number).arg(protocol.isEmpty() ? u"tcp"_s : protocol.text().toLower());
}

std::vector<PortWords> portsIn(const Words& words)
{
    static const QRegularExpression pattern(
        u"(?:(?<address>\\[[0-9A-Fa-f:.%]+\\]|\\d{1,3}(?:\\.\\d{1,3}){3}|\\*|localhost):)?"
        "(?<![\\w.])(?<mark>[~<>]?)(?<number>\\d{1,9})(?:/(?<protocol>tcp|udp)\\b)?(?<doubt>\\s?[-\\x{2013}]\\s?\\d{1,9}|[+?]{1,3})?(?![\\w.])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto cut = [&words](const QRegularExpressionMatch& match, const QString& name) {
        return match.capturedLength(name) > 0 ? words.sliced(match.capturedStart(name), match.capturedLength(name))
                                              : Words();
    };
    std::vector<PortWords> ports;
    auto matches = pattern.globalMatch(words.view().toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        PortWords port{.digits = cut(match, u"number"_s), .address = cut(match, u"address"_s)};
        port.protocol = cut(match, u"protocol"_s);
        const int number = match.captured(u"number"_s).toInt();
        port.number = number >= 1 && number <= 65535 ? number : 0;
        const Words mark = cut(match, u"mark"_s);
        const Words doubt = cut(match, u"doubt"_s);
        if (!mark.isEmpty() || !doubt.isEmpty())
            port.doubt = (mark.isEmpty() ? port.digits : mark).joinedTo(doubt.isEmpty() ? port.digits : doubt);
        ports.push_back(port);
    }
    return ports;
}

} // namespace unitscope
