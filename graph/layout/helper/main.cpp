// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0

/// unitscope-layout: reads a question on standard input, places its boxes with Graphviz, answers on standard output.
/// A program of its own because Graphviz cannot be cancelled, may abort, and is not thread safe: whoever asks may kill it.
/// Its one argument is its deadline in whole seconds (120 without one).
/// Exit 0: answered; 1: Graphviz refused; 2: the question is not understood.

#include "graph/layout/helper/dot.h"

#include <charconv>
#include <cstring>
#include <iostream>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

namespace {

/// So that nothing is left behind should the asking program die: processor seconds, memory, no core file.
void limitMyself(unsigned long deadlineSeconds)
{
#if __has_include(<sys/resource.h>)
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit value{most, most};
        setrlimit(resource, &value);
    };
    limit(RLIMIT_CPU, rlim_t(deadlineSeconds) + 10); // later than the deadline that whoever asked keeps
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) // a sanitizer reserves far more address space than it uses
    limit(RLIMIT_AS, rlim_t(2) << 30);
#endif
#endif
}

} // namespace

int main(int argc, char* argv[])
{
    unsigned long deadline = 120;
    if (argc > 1)
        std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), deadline);
    limitMyself(deadline);
    std::ios::sync_with_stdio(false);
    auto components = unitscope::helper::readQuestion(std::cin);
    if (!components) {
        std::cerr << "unitscope-layout: the question on standard input is not understood\n";
        return 2;
    }
    if (!unitscope::helper::placeAll(*components)) {
        std::cerr << "unitscope-layout: Graphviz cannot place this graph\n";
        return 1;
    }
    unitscope::helper::writeAnswer(std::cout, *components);
    return std::cout ? 0 : 1;
}
