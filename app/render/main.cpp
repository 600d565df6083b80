// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// unitscope-render: reads one order on standard input (renderorder.h), paints it without a display, writes the file to
/// standard output. A program of its own so that the command line needs no Gui, and so that whoever asked may kill it. Its
/// one argument is its deadline in whole seconds (120 without one).
/// Exit 0: done; 1: it could not be done, and standard error says why; 2: the order is not understood.

#include "app/paint/fonts.h"
#include "app/paint/otherletters.h"
#include "app/render/render.h"

#include <QtCore/qhashfunctions.h>
#include <QtGui/qguiapplication.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <poll.h>
#include <unistd.h>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

namespace {

using namespace unitscope;

/// So that nothing is left behind should the asking program die: no core file, and an end in memory and time.
void limitMyself(unsigned long deadlineSeconds)
{
#if __has_include(<sys/resource.h>)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    const rlimit time{rlim_t(deadlineSeconds) + 10, rlim_t(deadlineSeconds) + 10};
    setrlimit(RLIMIT_CPU, &time);
#if !defined(__SANITIZE_ADDRESS__) // a sanitizer reserves far more address space than it uses
    const rlimit memory{rlim_t(4) << 30, rlim_t(4) << 30};
    setrlimit(RLIMIT_AS, &memory);
#endif
#else
    Q_UNUSED(deadlineSeconds)
#endif
}

/// Whether nobody reads standard output any more.
bool isAlone()
{
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    return poll(&out, 1, 0) > 0 && (out.revents & POLLERR) != 0;
}

void tell(const QByteArray& line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

int failWith(const Error& error)
{
    tell(errorLine(error));
    return error.code == Error::Code::BadFormat ? 2 : 1;
}

/// To the end of standard input: what comes through a pipe comes in pieces.
Result<RenderOrder> orderFromInput()
{
    QByteArray bytes;
    std::array<char, 1 << 16> piece{};
    while (bytes.size() <= largestOrder) {
        const size_t got = std::fread(piece.data(), 1, piece.size(), stdin);
        if (got == 0)
            break;
        bytes.append(piece.data(), qsizetype(got));
    }
    return renderOrderFrom(QByteArrayView(bytes).first(std::min(bytes.size(), largestOrder)));
}

} // namespace

int main(int argc, char* argv[])
{
    unsigned long deadline = 120;
    if (argc > 1)
        std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), deadline);
    limitMyself(deadline);
    QHashSeed::setDeterministicGlobalSeed(); // Qt writes the fonts of a page in the order of a hash
    // Neither a display nor what a desktop says about fonts, scale and theme may change a file.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char* name :
         {"QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE"})
        qunsetenv(name);
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("TZ", "UTC"); // how long the time is that toPdf() blanks
    QGuiApplication::setAttribute(Qt::AA_Use96Dpi);
    const QGuiApplication application(argc, argv);
    if (!loadFonts())
        return failWith({.code = Error::Code::Incomplete,
                         .expected = QStringLiteral("the bundled font"),
                         .found = QStringLiteral("none")});
    const Result<RenderOrder> order = orderFromInput();
    if (!order)
        return failWith(order.error());

    for (const QString& words : inWords(otherLettersOf(order->drawing)))
        tell(noteLine(words));
    std::stop_source stop;
    const Result<QByteArray> file = rendered(*order, stop.get_token(), [&stop](double share) {
        tell(progressLine(share));
        if (isAlone())
            stop.request_stop();
    });
    if (!file)
        return failWith(file.error());
    const bool isWritten = std::fwrite(file->constData(), 1, size_t(file->size()), stdout) == size_t(file->size());
    return isWritten && std::fflush(stdout) == 0 ? 0 : 1;
}
