// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/jobs/atonce.h"

#include <QtCore/qthreadpool.h>

namespace unitscope {

void eachAtOnce(size_t count, int most, const std::function<void(size_t)>& work)
{
    QThreadPool pool;
    pool.setMaxThreadCount(most);
    for (size_t i = 0; i < count; ++i)
        pool.start([&work, i] { work(i); });
    pool.waitForDone();
}

} // namespace unitscope
