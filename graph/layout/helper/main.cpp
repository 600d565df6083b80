// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// unitscope-layout: reads questions on standard input, one after the other, places their boxes with Graphviz, answers on
/// standard output. A program of its own because Graphviz cannot be cancelled, may abort, leaks, and is not thread safe:
/// whoever asks may kill it. Its one argument is the deadline of one question in whole seconds (120 without one).
/// Exit 0: the input ended; 1: Graphviz refused; 2: a question is not understood.

#include "graph/layout/helper/dot.h"

#include <charconv>
#include <cstring>
#include <iostream>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

namespace {

/// So that nothing is left behind should the asking program die: memory, no core file.
void limitMyself()
{
#if __has_include(<sys/resource.h>)
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__) // a sanitizer reserves far more address space than it uses
    const rlimit memory{rlim_t(2) << 30, rlim_t(2) << 30};
    setrlimit(RLIMIT_AS, &memory);
#endif
#endif
}

/// The same for the time of one question: later than the deadline that whoever asked keeps.
void limitNextQuestion(unsigned long deadlineSeconds)
{
#if __has_include(<sys/resource.h>)
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    rlimit time{};
    getrlimit(RLIMIT_CPU, &time);
    time.rlim_cur = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + deadlineSeconds + 10;
    setrlimit(RLIMIT_CPU, &time);
#endif
}

} // namespace

int main(int argc, char* argv[])
{
    unsigned long deadline = 120;
    if (argc > 1)
        std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), deadline);
    limitMyself();
    std::ios::sync_with_stdio(false);
    unitscope::helper::Dot dot;
    while ((std::cin >> std::ws).good()) {
        limitNextQuestion(deadline);
        auto component = unitscope::helper::readQuestion(std::cin);
        if (!component) {
            std::cerr << "unitscope-layout: the question on standard input is not understood\n";
            return 2;
        }
        if (!dot.place(*component)) {
            std::cerr << "unitscope-layout: Graphviz cannot place this graph\n";
            return 1;
        }
        unitscope::helper::writeAnswer(std::cout, *component);
        if (!std::cout)
            return 1;
    }
    return 0;
}
