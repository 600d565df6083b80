// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "webfetch.h"

#include <QtCore/qeventloop.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslconfiguration.h>
#include <future>

using namespace Qt::StringLiterals;

namespace unitscope::test {

Result<QByteArray> Fetch::operator()(const QString& address) const
{
    const Result<SourceAddress> parsed = sourceAddress(address);
    if (!parsed)
        return tl::unexpected(parsed.error());
    QEventLoop server;
    auto fetched = std::async(std::launch::async, [&] {
        Result<QByteArray> file = fetchFromWeb(std::get<WebAddress>(*parsed), limits, access, stop.get_token(),
                                               webLimits);
        QMetaObject::invokeMethod(&server, &QEventLoop::quit, Qt::QueuedConnection);
        return file;
    });
    QTimer::singleShot(30'000, &server, [] { qFatal("does not end"); });
    server.exec();
    return fetched.get();
}

void makeCertificates(const QString& folder)
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    if (QProcess::execute(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/source/make-certificates"), {folder}) != 0)
        qFatal("no certificates");
    const QList<QSslCertificate> issuer = QSslCertificate::fromPath(folder + u"/issuer.pem"_s);
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificates(issuer);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

QByteArray got(const Result<QByteArray>& fetched)
{
    return fetched ? *fetched : fetched.error().message().toUtf8();
}

QString messageOf(const Result<QByteArray>& fetched)
{
    return fetched ? u"fetched %1 bytes"_s.arg(fetched->size()) : fetched.error().message();
}

QByteArray packed(const QByteArray& bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-9nc"_s});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    if (!gzip.waitForFinished() || gzip.exitCode() != 0)
        qFatal("no gzip");
    return gzip.readAllStandardOutput();
}

} // namespace unitscope::test
