// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/codereach.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostFiles = 400;
constexpr int mostDepth = 20;

class Follower
{
public:
    Follower(CodeTree& tree, const QStringList& folders) : m_tree(tree), m_folders(folders) { }

    CodeReach follow(const QString& entry)
    {
        add(entry, {}, 0);
        for (size_t i = 0; i < m_reach.files.size(); ++i) {
            if (languageOf(m_reach.files[i].path) == Language::Python)
                readImports(i);
        }
        return std::move(m_reach);
    }

private:
    void add(const QString& path, const Proof& chain, int depth)
    {
        if (isTestFile(path) || m_known.contains(path))
            return;
        if (m_reach.files.size() >= mostFiles || depth > mostDepth) {
            m_reach.isCut = true;
            return;
        }
        m_known.insert(path);
        m_reach.files.push_back({path, chain, depth});
    }

    /// A module's packages run before it.
    void addPackages(const QString& module, size_t from, const Proof& chain)
    {
        for (qsizetype dot = module.indexOf(u'.', 1); dot > 0; dot = module.indexOf(u'.', dot + 1)) {
            const QString file = m_tree.fileOfModule(module.first(dot), m_reach.files[from].path, m_folders);
            if (file.endsWith("/__init__.py"_L1))
                add(file, chain, m_reach.files[from].depth + 1);
        }
    }

    void readImports(size_t index)
    {
        const PythonFile& file = m_tree.python(m_reach.files[index].path);
        for (const CodeImport& import : file.imports) {
            const QString from = m_reach.files[index].path;
            Proof chain = m_reach.files[index].chain;
            chain.push_back(import.line);
            const auto found = [&](const QString& path) {
                add(path, chain, m_reach.files[index].depth + 1);
                m_reach.files[index].imported.append(path);
            };
            const QString module = m_tree.fileOfModule(import.module, from, m_folders);
            addPackages(import.module, index, chain);
            if (!module.isEmpty())
                found(module);
            ReachedFile& here = m_reach.files[index];
            if (import.name.isEmpty()) {
                if (!module.isEmpty())
                    here.names.insert(import.as, {module, {}});
            } else if (import.name == "*"_L1) {
                if (!module.isEmpty())
                    here.all.append(module);
            } else {
                const QString separator = import.module.endsWith(u'.') ? QString() : u"."_s;
                const QString inner = m_tree.fileOfModule(import.module + separator + import.name, from, m_folders);
                if (!inner.isEmpty()) {
                    here.names.insert(import.as, {inner, {}});
                    found(inner);
                } else if (!module.isEmpty()) {
                    here.names.insert(import.as, {module, import.name});
                }
            }
        }
    }

    CodeTree& m_tree;
    const QStringList& m_folders;
    CodeReach m_reach;
    QSet<QString> m_known;
};

} // namespace

const ReachedFile* CodeReach::find(const QString& path) const
{
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&path](const ReachedFile& f) { return f.path == path; });
    return file == files.end() ? nullptr : &*file;
}

CodeReach reachFrom(CodeTree& tree, const QString& entry, const QStringList& folders)
{
    return Follower(tree, folders).follow(entry);
}

} // namespace unitscope
