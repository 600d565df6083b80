// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Search as you type over everything that is known, drawn or not: names by a few letters, descriptions and values. Lists what
/// fits as it is typed, with what fits in it marked and where it stands; the search itself runs on another thread. Enter tells
/// what was chosen, once the box is gone.

#include "app/ui/jobs/job.h"
#include "app/ui/palette/choicebox.h"
#include "app/ui/search/searchrows.h"

#include <functional>

namespace unitscope {

class SearchBox : public ChoiceBox
{
    Q_OBJECT

public:
    using Chosen = std::function<void(const NodeId&, Undrawn)>;

    /// `searched`: the index kept from before; another graph's, or none, is replaced by `keep(made)`. `goes`: choosing goes to
    /// the thing, so rows say what that changes.
    SearchBox(PicturePtr picture, SearchedGraphPtr searched, const QString& hint, bool goes, QWidget* window);
    void whenMade(std::function<void(const SearchedGraphPtr&)> keep) { m_keep = std::move(keep); }
    void whenChosen(Chosen chosen) { m_chosen = std::move(chosen); }

    /// Whether what is listed is not yet what fits.
    bool isBusy() const { return m_making.isBusy() || m_finding.isBusy(); }
    const std::vector<SearchRow>& rows() const { return m_found.rows; }

protected:
    void fill() override;
    void take(const QListWidgetItem& item) override;
    bool isReady() const override { return !isBusy(); }

private:
    void fillWith(SearchRows found);
    QString changeWords(const SearchRow& row) const;

    PicturePtr m_picture;
    SearchedGraphPtr m_searched; ///< null while it is made
    bool m_goes;
    std::function<void(const SearchedGraphPtr&)> m_keep;
    Chosen m_chosen;
    SearchRows m_found;
    Job m_making;
    Job m_finding;
};

} // namespace unitscope
