// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A connection that asks, for tests of whoever answers: its thread waits, the test looks at the question and answers it.

#include "importers/source/ask.h"

#include <QtTest/qtest.h>
#include <future>

namespace unitscope::test {

class Asked
{
public:
    Asked(const Ask& ask, const Question& question)
        : m_answer(std::async(std::launch::async, [ask, question, stop = m_stop.get_token()] {
              const std::optional<Secret> answer = ask(question, stop);
              return answer ? answer->view().toByteArray() : QByteArray("nothing");
          }))
    { }
    ~Asked() { stop(); } // a test that failed does not wait for ever
    Q_DISABLE_COPY_MOVE(Asked)

    void stop() { m_stop.request_stop(); }
    /// The answer as text, "nothing" without one.
    QByteArray result()
    {
        const auto isThere = [this] { return m_answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
        return QTest::qWaitFor(isThere, 8000) ? m_answer.get() : QByteArray("still there");
    }

private:
    std::stop_source m_stop;
    std::future<QByteArray> m_answer;
};

} // namespace unitscope::test
