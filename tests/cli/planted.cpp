// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "planted.h"

#include <QtCore/qfile.h>
#include <QtCore/qstringlist.h>
#include <algorithm>
#include <vector>

namespace unitscope::test {

namespace {

/// Words that nobody uses by chance; each kind of secret has its own.
const QByteArrayList planted{"planted",           "198.51.100.77", "198-51-100-77", "2001:db8:77",
                             "02:fe:ed:77:77:77", "424242",        "777001",        "198.51.100.78",
                             "198-51-100-78",     "424243",        "777002"};

using Words = std::vector<std::pair<QByteArray, QByteArray>>;

/// The transcript with other words in its frames, and sizes that are right again.
QByteArray withWords(const QByteArray& all, const Words& words)
{
    const QByteArray nonce = all.left(all.indexOf('\n')).split(' ').last();
    QByteArray out = all.left(all.indexOf('\n') + 1);
    qint64 frames = 0, bytes = 0, masked = 0;
    for (qsizetype at = all.indexOf("BEGIN " + nonce); at >= 0; at = all.indexOf("BEGIN " + nonce, at)) {
        const qsizetype line = all.indexOf('\n', at) + 1;
        const QByteArray id = all.sliced(at, line - at - 1).split(' ').last();
        const QByteArray mark = "\nEND " + nonce + ' ' + id + ' ';
        const qsizetype end = all.indexOf(mark, line - 1);
        QByteArray body = end < line ? QByteArray() : all.sliced(line, end - line);
        for (const auto& [from, to] : words)
            body.replace(from, to);
        const qsizetype next = all.indexOf('\n', end + 1) + 1;
        QByteArrayList rest = all.sliced(end + mark.size(), next - 1 - end - mark.size()).split(' ');
        rest[1] = QByteArray::number(body.size());
        out += "BEGIN " + nonce + ' ' + id + '\n' + body + mark + rest.join(' ') + '\n';
        ++frames;
        bytes += body.size();
        masked += rest[2].toLongLong();
        at = next;
    }
    return out + "DONE " + nonce + ' ' + QByteArray::number(frames) + ' ' + QByteArray::number(bytes) + ' '
           + QByteArray::number(masked) + '\n';
}

} // namespace

QByteArray plantedAudit()
{
    QFile file(QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/sample/quantum-trader.audit.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return withWords(file.readAll(), {{"qt-vps-01", "plantedhost.plantedcorp.example"},
                                      {"203.0.113.10", "198.51.100.77"},
                                      {"User=qt\n", "User=planteduser\n"},
                                      {"uid=0(root)", "uid=777001(planteduser)"},
                                      {"/opt/", "/srv/plantedpath/"},
                                      {"/home/", "/home/planteduser/"},
                                      {"quantum-contract-check", "quantum-planteduser-check"},
                                      {"quantum:stream:events", "quantum:plantedhost:events"},
                                      {"getty@tty1", "getty@plantedtty"},
                                      {"Quantum", "plantedtext"},
                                      {"=850\n", "=424242\n"},
                                      {"pid=850,", "pid=424242,"}});
}

QByteArray plantedLater(QByteArray source)
{
    const Words words{{"plantedhost", "plantedhosttwo"},
                      {"198.51.100.77", "198.51.100.78"},
                      {"198-51-100-77", "198-51-100-78"},
                      {"\"user\": \"planteduser\"", "\"user\": \"plantedother\""},
                      {"User=planteduser\n", "User=plantedother\n"},
                      {"424242", "424243"},
                      {"777001", "777002"},
                      {"plantedpath/app", "plantedpath/newapp"},
                      {"WorkingDirectory=/srv/plantedpath/", "WorkingDirectory=/srv/plantedpath/new/"},
                      {"plantedtext for", "other plantedtext for"},
                      {"Description=plantedtext", "Description=other plantedtext"},
                      {"PLANTEDUSER_batch", "PLANTEDUSER_work"}};
    if (source.startsWith('{')) {
        for (const auto& [from, to] : words)
            source.replace(from, to);
        return source;
    }
    return withWords(source, words);
}

/// The first planted word in it, with its surroundings; empty if there is none.
QByteArray leakIn(const QByteArray& text)
{
    const QByteArray lower = text.toLower();
    for (const QByteArray& word : planted) {
        if (const qsizetype at = lower.indexOf(word); at >= 0)
            return text.sliced(std::max<qsizetype>(0, at - 60),
                               std::min<qsizetype>(160, text.size() - std::max<qsizetype>(0, at - 60)));
    }
    return {};
}

} // namespace unitscope::test
