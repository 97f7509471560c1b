# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import preset: which files are one photo, and what fills what is empty.

What grouping would do to the pictures chosen is shown below while it is stated.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from photo_archive.app.theme.theme import Theme
from photo_archive.app.views.dialogs import Dialog
from photo_archive.app.views.pieces import button, column, label, row
from photo_archive.domain.code_words import STATUS_WORDS
from photo_archive.domain.import_preset import (
    FolderMeans,
    GroupingRules,
    GroupPreview,
    ImportPreset,
)
from photo_archive.domain.photo import Status
from photo_archive.wording import Wording

SHOWN_GROUPS = 6
LOOK_AFTER_MS = 300
_TEXTS = ("credit", "source", "photographer", "rights_note", "event")
_SIDES = ("recto", "verso", "negative", "crop")


class PresetDialog(Dialog):
    """States a preset; it is kept under its name."""

    keep_wanted = Signal(str, object)
    """The name, and the ``ImportPreset``; None forgets it."""
    load_wanted = Signal(object)
    save_wanted = Signal(object, object)
    groups_wanted = Signal(object)
    """The ``GroupingRules`` a preview is asked for."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        say = wording.say
        super().__init__(theme, wording, say("Import preset"), parent)
        self.resize(theme.px(680), theme.px(640))
        self._before = ImportPreset()
        self.name = QLineEdit()
        self.name.textChanged.connect(self._show_ready)
        self.copies = QCheckBox(say("Copy the pictures into the archive's folder"))
        self.groups = QCheckBox(say("Make one photo of files that belong together by name"))
        self.same_name = QCheckBox(say("Files of one name with different suffixes, too"))
        self.sides = {side: QLineEdit() for side in _SIDES}
        self.texts = {key: QLineEdit() for key in _TEXTS}
        self.tags = QLineEdit()
        self.status = QComboBox()
        self.folder = QComboBox()
        self._preview = label("", "second", wraps=True)
        policy = self._preview.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)  # as wide as the fields above
        self._preview.setSizePolicy(policy)
        self._build()
        self._looking = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._looking.timeout.connect(lambda: self.groups_wanted.emit(self.preset().grouping))
        for box in (self.groups, self.same_name):
            box.toggled.connect(self._on_rules)
        for edit in self.sides.values():
            edit.textChanged.connect(self._on_rules)
        self.show_preset("", ImportPreset())

    def _build(self) -> None:
        theme, say = self.theme, self.wording.say
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(theme.px(16))
        form.setVerticalSpacing(theme.px(8))
        form.addRow(say("Name"), self.name)
        form.addRow("", self.copies)
        form.addRow(self._heading(say("Files of one photo")))
        form.addRow("", self.groups)
        form.addRow("", self.same_name)
        endings = {
            "recto": say("Endings of fronts"),
            "verso": say("Endings of backs"),
            "negative": say("Endings of negatives"),
            "crop": say("Endings of crops"),
        }
        for side, words in endings.items():
            form.addRow(words, self.sides[side])
        form.addRow("", self._preview)
        form.addRow(self._heading(say("What fills what is empty")))
        fields = {
            "credit": say("Credit"),
            "source": say("Source"),
            "photographer": say("Photographer"),
            "rights_note": say("Note on rights"),
        }
        for key, words in fields.items():
            form.addRow(words, self.texts[key])
        self.tags.setPlaceholderText(say("several with ; between them"))
        form.addRow(say("Tags"), self.tags)
        form.addRow(say("Event"), self.texts["event"])
        self.folder.addItem(say("nothing"), FolderMeans.NOTHING)
        self.folder.addItem(say("a tag"), FolderMeans.TAG)
        self.folder.addItem(say("an event"), FolderMeans.EVENT)
        form.addRow(say("The folder's name is"), self.folder)
        self.status.addItem(say("as usual"), "")
        for status in Status:
            self.status.addItem(self.wording.message(STATUS_WORDS[status]), status.value)
        form.addRow(say("Status"), self.status)
        for number in range(form.rowCount()):
            item = form.itemAt(number, QFormLayout.ItemRole.FieldRole)
            named = form.itemAt(number, QFormLayout.ItemRole.LabelRole)
            if item is not None and named is not None and item.widget() is not None:
                item.widget().setAccessibleName(named.widget().text())
        inner = QWidget()
        inner.setProperty("role", "canvas")
        inner.setLayout(column(gap=0))
        inner.layout().addLayout(form)
        inner.layout().setContentsMargins(0, 0, theme.px(12), 0)
        inner.layout().addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        self.body.addWidget(scroll, 1)
        self._build_foot()

    def _heading(self, text: str) -> QLabel:
        made = label(text, "section")
        made.setContentsMargins(0, self.theme.px(12), 0, 0)
        return made

    def _build_foot(self) -> None:
        """Whole presets are moved and forgotten at the left, the dialog is left at the right."""
        say = self.wording.say
        load, save = button(say("Load from a file…")), button(say("Save to a file…"))
        self.forget = button(say("Forget"))
        load.clicked.connect(self._on_load)
        save.clicked.connect(self._on_save)
        self.forget.clicked.connect(self._on_forget)
        whole = QWidget()
        whole.setLayout(row(load, save, self.forget, None, gap=self.theme.px(8)))
        self.add_foot(whole)
        cancel = self.add_button(say("Cancel"))
        cancel.clicked.connect(self.reject)
        for one in (self.forget, load, save, cancel):
            one.setAutoDefault(False)
        self.keep = self.add_button(say("Keep preset"), main=True)
        self.keep.clicked.connect(self._on_keep)

    # -- values -----------------------------------------------------------------------------

    def show_preset(self, name: str, preset: ImportPreset) -> None:
        """Show a preset, and under which name it is kept."""
        self._before = preset
        self.name.setText(name)
        self.forget.setVisible(bool(name))
        self.copies.setChecked(preset.copy)
        self.groups.setChecked(preset.group)
        self.same_name.setChecked(preset.rules.same_name)
        for side, edit in self.sides.items():
            edit.setText(" ; ".join(getattr(preset.rules, side)))
        for key, edit in self.texts.items():
            edit.setText(getattr(preset, key))
        self.tags.setText("; ".join(preset.tags))
        self.folder.setCurrentIndex(list(FolderMeans).index(preset.folder_means))
        self.status.setCurrentIndex(max(self.status.findData(preset.status), 0))
        self._on_rules()
        self._show_ready()

    def preset(self) -> ImportPreset:
        """What stands in the dialog; what it does not show is as it was."""
        sides = {side: _parts(edit.text()) for side, edit in self.sides.items()}
        before = self._before
        return ImportPreset(
            copy=self.copies.isChecked(),
            group=self.groups.isChecked(),
            rules=GroupingRules(**sides, same_name=self.same_name.isChecked()),
            **{key: edit.text().strip() for key, edit in self.texts.items()},
            rights_uri=before.rights_uri,
            status=str(self.status.currentData() or ""),
            tags=_parts(self.tags.text()),
            folder_means=FolderMeans(self.folder.currentData()),
            columns=before.columns,
            by_order=before.by_order,
        )

    def show_groups(self, found: GroupPreview) -> None:
        """Show what grouping would do to the pictures chosen."""
        if not self.groups.isChecked():
            return
        count = self.wording.count
        lines = [
            self.wording.say(
                "{photos} of {pictures}",
                photos=count("{n} photo", "{n} photos", found.photos),
                pictures=count("{n} picture", "{n} pictures", found.files),
            )
        ]
        lines += [" + ".join(names) for names in found.groups[:SHOWN_GROUPS]]
        if len(found.groups) > SHOWN_GROUPS:
            lines.append("…")
        self._preview.setText("\n".join(lines))

    # -- acting -----------------------------------------------------------------------------

    def _on_rules(self) -> None:
        wanted = self.groups.isChecked()
        for edit in (*self.sides.values(), self.same_name):
            edit.setEnabled(wanted)
        self._preview.setText("")
        self._preview.setVisible(wanted)
        if wanted:
            self._looking.start()
        else:
            self._looking.stop()

    def _show_ready(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _on_keep(self) -> None:
        self.keep_wanted.emit(self.name.text().strip(), self.preset())
        self.accept()

    def _on_forget(self) -> None:
        self.keep_wanted.emit(self.name.text().strip(), None)
        self.accept()

    def _on_load(self) -> None:
        title = self.wording.say("Load from a file…")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "TOML (*.toml)")
        if chosen:
            self.load_wanted.emit(Path(chosen))

    def _on_save(self) -> None:
        name = self.name.text().strip() or "preset"
        title = self.wording.say("Save to a file…")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{name}.toml", "TOML (*.toml)")
        if chosen:
            self.save_wanted.emit(Path(chosen), self.preset())


def _parts(text: str) -> tuple[str, ...]:
    return tuple(one for part in text.split(";") if (one := part.strip()))
