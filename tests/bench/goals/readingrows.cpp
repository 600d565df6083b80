// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Bytes to claims to a graph, two graphs to a difference: no window, no layout.
#include "bench/goals/domparse.h"
#include "bench/goals/goalrow.h"
#include "graph/diff/compare.h"
#include "graph/model/infer.h"
#include "importers/open/open.h"
#include "support/registrytext.h"

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

SnapshotPtr parsed(const QByteArray& bytes)
{
    Result<SnapshotPtr> snapshot = openBytes(bytes, u"registry.json"_s);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error().message()));
    return *std::move(snapshot);
}

GraphPtr resolved(const SnapshotPtr& snapshot)
{
    return resolve(std::make_shared<const Snapshot>(infer(Snapshot(*snapshot))));
}

} // namespace

void printReadingRows(int modules, int pairs)
{
    const QByteArray bytes = test::registryText({.modules = modules});
    const auto dom = [&] {
        return costOf([&] {
            if (parseAsDom(bytes) == 0)
                qFatal("the generated registry is empty");
        });
    };
    const Comparison parsing = inPairs(
        pairs, [&] { return costOf([&] { parsed(bytes); }); }, dom);
    print({.what = u"parse %1 modules, against the plain DOM parse"_s.arg(modules),
           .is = parsing.processorRatio(),
           .isSteady = parsing.isSteady,
           .how = processorWords(parsing) + u"; %1 MB"_s.arg(double(bytes.size()) / 1e6, 0, 'f', 1)});
    const Comparison all = inPairs(
        pairs, [&] { return costOf([&] { resolved(parsed(bytes)); }); }, dom);
    print({.what = u"parse + resolve %1 modules, against the plain DOM parse"_s.arg(modules),
           .is = all.processorRatio(),
           .atMost = 3,
           .isSteady = all.isSteady,
           .how = processorWords(all)});

    const GraphPtr before = resolved(parsed(bytes));
    const GraphPtr after = resolved(parsed(test::registryText({.modules = modules, .changed = 10})));
    const auto compareOnce = [&] {
        return costOf([&] {
            if (!compare(before, after))
                qFatal("the two registries cannot be compared");
        });
    };
    const Comparison comparing = inPairs(pairs, compareOnce, [&] { return costOf([&] { parsed(bytes); }); });
    print({.what = u"compare two snapshots of %1 modules, against the parse of one"_s.arg(modules),
           .is = comparing.processorRatio(),
           .atMost = 1,
           .isSteady = comparing.isSteady,
           .how = processorWords(comparing)});
}

} // namespace unitscope::bench
