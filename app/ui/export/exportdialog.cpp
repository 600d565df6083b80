// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportdialog.h"

#include "app/ui/export/exportpreview.h"
#include "app/ui/plain/label.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int formatsWidth = 160;
constexpr int optionsWidth = 300;
constexpr int progressWidth = 160;
constexpr int progressSteps = 1000;

QComboBox* choice(std::initializer_list<std::pair<QString, QString>> entries, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const auto& [words, value] : entries)
        box->addItem(words, value);
    return box;
}

void choose(QComboBox* box, const QString& value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

ExportDialog::ExportDialog(const ExportChoices& choices, QWidget* parent)
    : QDialog(parent), m_choices(choices), m_preview(new ExportPreview(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    resize(1080, 700);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(makeFormats());
    middle->addWidget(m_preview, 1);
    middle->addWidget(makeOptions());
    column->addLayout(middle, 1);
    column->addLayout(makeCommand());
    column->addLayout(makeButtons());
    showOptions();
    m_formats->setFocus();
}

/// A list that is taken apart tells of its last row, and a combo box of its last entry: nobody is there to hear.
ExportDialog::~ExportDialog()
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_formats, m_theme, m_page, m_statements, m_scale, m_link})
        field->disconnect(this);
}

QWidget* ExportDialog::makeFormats()
{
    m_formats = new QListWidget(this);
    m_formats->setObjectName(u"formats"_s);
    m_formats->setAccessibleName(tr("Format"));
    m_formats->setFixedWidth(formatsWidth);
    const QString headings[] = {tr("Picture"), tr("Text"), tr("To hand on")};
    std::optional<ExportKind::Group> group;
    for (const ExportKind& kind : exportKinds()) {
        if (group != kind.group) {
            auto* heading = new QListWidgetItem(headings[size_t(kind.group)], m_formats);
            heading->setFlags(Qt::NoItemFlags); // passed over by the keys
        }
        group = kind.group;
        addFormat(kind);
    }
    connect(m_formats, &QListWidget::currentRowChanged, this, &ExportDialog::take);
    return m_formats;
}

void ExportDialog::addFormat(const ExportKind& kind)
{
    auto* item = new QListWidgetItem(kind.name, m_formats);
    item->setData(Qt::UserRole, kind.word);
    item->setToolTip(kind.use);
    if (kind.word == m_choices.format)
        m_formats->setCurrentItem(item);
}

QCheckBox* ExportDialog::addFlag(const QString& words, const QString& why, bool ExportChoices::*flag)
{
    auto* box = new QCheckBox(words, this);
    box->setToolTip(why);
    box->setChecked(m_choices.*flag);
    m_flags[box] = flag;
    m_form->addRow(box);
    connect(box, &QCheckBox::toggled, this, &ExportDialog::take);
    return box;
}

QWidget* ExportDialog::makeOptions()
{
    auto* options = new QWidget(this);
    options->setFixedWidth(optionsWidth);
    m_form = new QFormLayout(options);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_use = plainLabel(QPalette::PlaceholderText, options);
    m_use->setWordWrap(true);
    m_form->addRow(m_use);
    m_theme = choice({{tr("As the reader's"), u"auto"_s}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}}, options);
    m_page = choice({{tr("As large as the picture"), u"fit"_s},
                     {u"A4"_s, u"a4"_s},
                     {u"A3"_s, u"a3"_s},
                     {tr("Letter"), u"letter"_s},
                     {tr("Slide, 16:9"), u"slide"_s}},
                    options);
    m_scale = new QSpinBox(options);
    m_scale->setRange(1, 8);
    m_scale->setPrefix(u"× "_s);
    m_scale->setValue(m_choices.scale);
    m_link = new QLineEdit(m_choices.link, options);
    m_link->setObjectName(u"link"_s);
    m_link->setPlaceholderText(u"https://wiki.example/{name}"_s);
    m_link->setToolTip(tr("Where a box leads. In it, {kind}, {name}, {host} and {id} stand for what the box is."));
    m_statements = choice(
        {{tr("Printed if ticked in it"), u"screen"_s}, {tr("Printed always"), u"full"_s}, {tr("Left out"), u"none"_s}},
        options);
    m_statements->setObjectName(u"statements"_s);
    m_statements->setToolTip(tr("Every value with the lines that say so: most of a report's pages."));
    choose(m_statements, m_choices.statements);
    choose(m_theme, m_choices.theme);
    choose(m_page, m_choices.page);
    m_form->addRow(tr("&Theme"), m_theme);
    m_form->addRow(tr("&Page"), m_page);
    m_form->addRow(tr("S&cale"), m_scale);
    m_form->addRow(tr("&Statements"), m_statements);
    m_form->addRow(tr("Lin&ks to"), m_link);
    m_docs = addFlag(
        tr("For documents"),
        tr("Nothing in it changes by itself: no date, counts or process ids. Made again of a host that did "
           "not change, it is the same file."),
        &ExportChoices::forDocs);
    m_pictureFlags = {m_docs,
                      addFlag(tr("Title"), {}, &ExportChoices::hasTitle),
                      addFlag(tr("Caption and sources"), {}, &ExportChoices::hasCaption),
                      addFlag(tr("Legend"), {}, &ExportChoices::hasLegend),
                      m_date = addFlag(tr("Date"), {}, &ExportChoices::hasDate),
                      addFlag(tr("Background"), tr("Else what is behind the picture shows through."),
                              &ExportChoices::hasBackground)};
    m_paths = addFlag(tr("Text as outlines"), tr("Looks the same without the font; cannot be searched or copied."),
                      &ExportChoices::textAsPaths);
    addFlag(tr("Redacted"),
            tr("Hosts, addresses, accounts, paths and process ids have other names, each the same wherever it "
               "stands; free text is left out."),
            &ExportChoices::isRedacted);
    m_signed = addFlag(
        tr("Signed"),
        tr("The list of hashes is signed with your SSH key, by ssh-keygen. You may be asked for its passphrase."),
        &ExportChoices::isSigned);
    m_trouble = plainLabel(QPalette::BrightText, options);
    m_trouble->setWordWrap(true);
    m_form->addRow(m_trouble);
    m_remark = plainLabel(QPalette::BrightText, options);
    m_remark->setWordWrap(true);
    m_form->addRow(m_remark);
    for (QComboBox* box : {m_theme, m_page, m_statements})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::take);
    connect(m_scale, &QSpinBox::valueChanged, this, &ExportDialog::take);
    connect(m_link, &QLineEdit::textChanged, this, &ExportDialog::take);
    return options;
}

QLayout* ExportDialog::makeCommand()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_command = new QLineEdit(this);
    m_command->setReadOnly(true);
    m_command->setObjectName(u"command"_s);
    auto* label = new QLabel(tr("As a co&mmand"), this);
    label->setBuddy(m_command);
    m_copyCommand = new QPushButton(tr("Copy command"), this);
    connect(m_copyCommand, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_command->text());
        say(tr("The command is copied."));
    });
    line->addWidget(label);
    line->addWidget(m_command, 1);
    line->addWidget(m_copyCommand);
    m_missing = plainLabel(QPalette::PlaceholderText, this);
    m_missing->setWordWrap(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_missing);
    return column;
}

QLayout* ExportDialog::makeButtons()
{
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setAccessibleName(tr("How far the file is"));
    m_progress->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_said = plainLabel(QPalette::PlaceholderText, this);
    m_said->setWordWrap(true);
    m_copy = new QPushButton(tr("Copy"), this);
    m_write = new QPushButton(tr("Export…"), this);
    m_write->setDefault(true);
    m_close = new QPushButton(tr("Close"), this);
    m_close->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_copyCommand->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copyWanted);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::writeWanted);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    line->addWidget(m_progress);
    line->addWidget(m_said, 1);
    line->addWidget(m_close);
    line->addWidget(m_copy);
    line->addWidget(m_write);
    return line;
}

/// Only what counts for the format.
void ExportDialog::showOptions()
{
    const bool isPicture = m_choices.isPicture();
    const bool isSvg = m_choices.format == "svg"_L1;
    const auto setRow = [this](QWidget* field, bool isShown) {
        field->setVisible(isShown);
        if (QWidget* label = m_form->labelForField(field))
            label->setVisible(isShown);
    };
    setRow(m_theme, isPicture);
    setRow(m_page, isPicture && !m_choices.isPng());
    setRow(m_scale, m_choices.isPng());
    setRow(m_statements, m_choices.isReport());
    setRow(m_link, isPicture && !m_choices.isPng());
    for (QCheckBox* box : m_pictureFlags)
        box->setVisible(isPicture);
    m_paths->setVisible(isSvg);
    m_signed->setVisible(m_choices.isPack());
    m_date->setEnabled(!m_choices.forDocs);
    m_theme->setItemText(0, isSvg ? tr("As the reader's") : tr("Usual (light)"));
    for (const ExportKind& kind : exportKinds()) {
        if (kind.word == m_choices.format)
            m_use->setText(kind.use.left(1).toUpper() + kind.use.mid(1) + u'.');
    }
    m_copy->setVisible(!m_choices.isPack());
    m_copy->setText(m_choices.isPng() || m_choices.isPdf() ? tr("Copy as PNG") : tr("Copy"));
}

void ExportDialog::take()
{
    if (const QListWidgetItem* item = m_formats->currentItem())
        m_choices.format = item->data(Qt::UserRole).toString();
    m_choices.theme = m_theme->currentData().toString();
    m_choices.page = m_page->currentData().toString();
    m_choices.scale = m_scale->value();
    m_choices.statements = m_statements->currentData().toString();
    m_choices.link = m_link->text().trimmed();
    for (const auto& [box, flag] : m_flags)
        m_choices.*flag = box->isChecked();
    showOptions();
    say({});
    Q_EMIT choicesChanged();
}

void ExportDialog::setCommand(const QString& line, const QStringList& missing)
{
    m_command->setText(line);
    m_command->setCursorPosition(0);
    m_copyCommand->setEnabled(!line.isEmpty());
    QString words;
    if (!missing.isEmpty())
        words = line.isEmpty() ? tr("No command makes this: %1.").arg(missing.join(u", "_s))
                               : tr("The command leaves out: %1. Saved as a view (Ctrl+S), the picture has it.")
                                     .arg(missing.join(u", "_s));
    m_missing->setText(words);
    m_missing->setVisible(!words.isEmpty());
}

void ExportDialog::setTrouble(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->setVisible(!words.isEmpty());
    showButtons();
}

void ExportDialog::showButtons()
{
    const bool canWrite = m_trouble->text().isEmpty() && !m_isWriting;
    m_write->setEnabled(canWrite);
    m_copy->setEnabled(canWrite);
    m_close->setText(m_isWriting ? tr("Cancel") : tr("Close"));
}

void ExportDialog::setProgress(std::optional<double> done)
{
    m_isWriting = done.has_value();
    m_progress->setVisible(m_isWriting);
    if (done) {
        m_progress->setRange(0, *done < 0 ? 0 : progressSteps);
        m_progress->setValue(*done < 0 ? 0 : int(*done * progressSteps));
        say(tr("Writing the file…"));
    }
    showButtons();
}

void ExportDialog::reject()
{
    if (m_isWriting)
        Q_EMIT stopWanted();
    else
        QDialog::reject();
}

void ExportDialog::setRemark(const QString& words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void ExportDialog::say(const QString& words)
{
    m_said->setText(words);
}

} // namespace unitscope
