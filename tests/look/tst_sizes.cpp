// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/sizes.h"
#include "graph/look/textmetrics.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <cmath>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray everyKind =
    "q-service: category=RUNNING, user=root\nq-service writes stream:s\nq-service listens port:80/tcp\n"
    "q-service: active=active\nq-service: active=failed\nq-b: user=x\nq-c: user=x\n"
    "timer:t triggers q-service\nsocket:k triggers q-service\nprocess:p listens port:81/tcp\n"
    "q-service runs_in venv:v\nq-service implements code:c\nq-service part_of target:g\n";

Visible everythingIn(const QByteArray& text)
{
    ViewSpec spec;
    spec.kinds = {allKinds().begin(), allKinds().end()};
    return view(graphOf(text), spec);
}

} // namespace

class SizesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyBox_hasItsMiddleOnAWholePixel()
    {
        for (const NodeForm& form : sizesOf(everythingIn(everyKind))) {
            QCOMPARE(std::fmod(form.size.width(), 2), 0.0);
            QCOMPARE(std::fmod(form.size.height(), 2), 0.0);
        }
    }

    void period_isShownWhereItFits()
    {
        const auto timerIn = [](const QByteArray& text) {
            const Visible visible = everythingIn(text);
            const Sizes sizes = sizesOf(visible);
            const auto at = std::find_if(visible.nodes.begin(), visible.nodes.end(),
                                         [](const VisibleNode& node) { return node.kind == Kind::Timer; });
            return sizes[size_t(at - visible.nodes.begin())];
        };
        QCOMPARE(timerIn("check: user=a\ntimer:check triggers check\ntimer:check: schedule=daily\n").name, u"daily"_s);
        const QByteArray wide = "a-service-with-a-long-name";
        QCOMPARE(timerIn(wide + ": user=a\ntimer:" + wide + " triggers " + wide + "\ntimer:" + wide
                         + ": schedule=daily\n")
                     .name,
                 QString());
    }

    void everyText_staysInsideItsBox_evenInAWiderFont()
    {
        constexpr double wider = 1.13; // of other machines' fonts
        for (const NodeForm& form : sizesOf(everythingIn(everyKind))) {
            const double prefix = textWidth(form.prefix, secondSize, Weight::Regular) * wider;
            const double name = textWidth(form.name, nameSize, Weight::SemiBold) * wider;
            const double remark = textWidth(form.remark, secondSize, Weight::Regular) * wider;
            QVERIFY(form.prefixAt.x() - prefix >= 0);
            QVERIFY(form.nameAt.x() + name <= form.size.width());
            QVERIFY(form.remarkAt.x() + remark <= form.size.width());
            QVERIFY(form.nameAt.y() < form.size.height());
            QVERIFY(form.remark.isEmpty() || form.remarkAt.y() < form.size.height());
        }
    }

    void longName_isElidedAndItsBoxStaysBounded()
    {
        const QByteArray name(5000, 'x');
        const Sizes sizes = sizesOf(everythingIn(name + "-end: category=RUNNING\n"));
        QVERIFY(sizes.front().isElided);
        QVERIFY(sizes.front().name.endsWith(u"-end"));
        QVERIFY(sizes.front().size.width() <= 320);
    }

    void longPrefix_isAnEllipsis()
    {
        QCOMPARE(shownPrefix(u"app-"_s), u"app-"_s);
        QCOMPARE(shownPrefix(u"quantum-"_s), u"…"_s);
        QCOMPARE(shownPrefix(u"quantum:stream:"_s), u"…"_s);
        QCOMPARE(shownPrefix(QString()), QString());
    }
};

QTEST_APPLESS_MAIN(SizesTest)
#include "tst_sizes.moc"
