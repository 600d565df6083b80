// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is open in a window: a graph and its picture, and the work that makes them on another thread. What was shown
/// before stays until the new is there, and stays for good if the new fails.

#include "app/ui/jobs/job.h"
#include "graph/draw/picture.h"

#include <QtCore/qobject.h>

namespace unitscope {

class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(LayoutOptions options, QObject* parent = nullptr);

    /// Empty before anything was opened.
    const PicturePtr& picture() const { return m_picture; }
    GraphPtr graph() const { return m_picture ? m_picture->visible.graph : nullptr; }
    const ViewSpec& spec() const { return m_spec; }
    /// Of what is shown; empty if nothing is. Safe for people.
    const QString& shortName() const { return m_shortName; }
    /// Of what is being opened; empty if nothing is.
    const QString& loadingName() const { return m_loadingName; }
    bool isSample() const { return m_isSample; }
    /// Whether what is shown can be read again: standard input cannot.
    bool canReload() const;

public Q_SLOTS:
    /// `name` as for openSource(). A newer call wins.
    void open(const QString& name);
    /// The bundled example.
    void openSample();
    /// The same again, if it can be read again.
    void reload();
    /// Stops opening or drawing; what is shown stays.
    void cancel();
    void setKinds(const std::set<unitscope::Kind>& kinds);

Q_SIGNALS:
    void loadingChanged(); ///< loadingName() is another
    /// `isAnother`: not only redrawn or reloaded.
    void pictureChanged(bool isAnother);
    void couldNotOpen(const unitscope::Error& error);
    void becameSlow();
    void busyChanged(bool isBusy);

private:
    struct Request
    {
        QString name;
        bool isSample = false;
        bool operator==(const Request&) const = default;
    };
    static Result<PicturePtr> load(const Request& request, const ViewSpec& spec, const LayoutOptions& options,
                                   std::stop_token stop);
    void start(const Request& request);
    void finish(const Request& request, const ViewSpec& spec, const Result<PicturePtr>& picture);
    void redraw();
    void setLoading(const QString& name);
    bool isBusy() const { return m_opening.isBusy() || m_drawing.isBusy(); }

    LayoutOptions m_options;
    ViewSpec m_spec;
    PicturePtr m_picture;
    Request m_shown;
    QString m_shortName;
    QString m_loadingName;
    bool m_isSample = false;
    Job m_opening;
    Job m_drawing;
};

/// What a window's title says of a document: "registry.json - Unitscope", "Loading registry.json - Unitscope".
QString titleOf(const Document& document);

} // namespace unitscope
