# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A caption sheet as one web page that needs nothing else: pictures and style are inside.

Every word is escaped, and the page itself forbids scripts and loading from elsewhere, so that it
can be sent by post and opened anywhere. It is written entry by entry, however long the sheet.
"""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path
from string import Template

from photo_archive import paths
from photo_archive.documents.font_letters import printable
from photo_archive.documents.jpeg_size import jpeg_size
from photo_archive.documents.replaced_file import replaced_file
from photo_archive.documents.sheet import PictureOf, no_picture
from photo_archive.documents.sheet_layout import (
    EntryLayout,
    Labelled,
    PeopleRun,
    PersonWords,
    SheetLayout,
)
from photo_archive.domain.errors import Message
from photo_archive.domain.progress import Job, Progress

_ENTRIES_BETWEEN_PROGRESS = 50
_ENTRIES_HERE = "<!-- entries -->"


def write_html(layout: SheetLayout, target: Path, picture_of: PictureOf = no_picture) -> Job[Path]:
    """Write the page and put it in place of ``target``.

    Raises:
        ArchiveError: the file cannot be written.
    """
    before, after = _page(layout).split(_ENTRIES_HERE)
    total = len(layout.entries)
    with replaced_file(target) as file:
        file.write(before.encode())
        for done, entry in enumerate(layout.entries):
            if done % _ENTRIES_BETWEEN_PROGRESS == 0:
                yield Progress(done, total, Message("Writing the caption sheet"), target.name)
            jpeg = entry.picture or picture_of(entry.reference)
            file.write(_entry(entry, jpeg, layout.language).encode())
        file.write(after.encode())
    yield Progress(total, total, Message("The caption sheet is written"), target.name)
    return target


def _page(layout: SheetLayout) -> str:
    template = (paths.resources() / "templates" / "sheet.html").read_text(encoding="utf-8")
    return Template(template).substitute(
        language=_text(layout.language),
        author=_text(layout.author),
        title=_text(layout.title),
        collection=_text(layout.collection),
        kind=_text(layout.kind),
        subtitle=_text(layout.subtitle),
        order=_text(layout.order),
        range=_text(layout.range),
        facts="\n".join(_fact(fact) for fact in layout.facts),
        entries=_ENTRIES_HERE,
        stood=_text(layout.stood),
        offices=_text(layout.offices),
        sheet_id=_text(layout.sheet_id),
        corrections=_text(layout.corrections),
    )


def _text(words: str) -> str:
    return escape(printable(words))


def _fact(fact: Labelled) -> str:
    return f"<div><dt>{_text(fact.label)}</dt><dd>{_text(fact.text)}</dd></div>"


def _entry(entry: EntryLayout, jpeg: bytes | None, language: str) -> str:
    foreign = entry.caption_language != language
    lang = f' lang="{_text(entry.caption_language)}"' if foreign else ""
    parts = (
        f"<h2>{_text(entry.heading)}</h2>",
        _paragraph("place", entry.place),
        f'<p class="caption"{lang}>{_text(entry.caption)}</p>',
        _paragraph("stale", entry.stale),
        *(_run(run) for run in entry.people),
        *(_line(line) for line in entry.lines),
        _paragraph("ask", entry.ask),
        f'<p class="credit"><span>{_text(entry.credit)}</span>'
        f'<span class="reference">{_text(entry.reference)}</span></p>',
    )
    words = "\n".join(part for part in parts if part)
    return (
        f'<li>\n<p class="number">{_text(entry.number)}</p>\n{_figure(entry, jpeg)}\n'
        f'<div class="words">\n{words}\n</div>\n</li>\n'
    )


def _paragraph(kind: str, words: str) -> str:
    return f'<p class="{kind}">{_text(words)}</p>' if words else ""


def _line(line: Labelled) -> str:
    return f'<p class="lines"><span class="label">{_text(line.label)}</span> {_text(line.text)}</p>'


def _run(run: PeopleRun) -> str:
    people = "; ".join(_person(person) for person in run.people)
    return f'<p class="people"><span class="label">{_text(run.label)}</span> {people}.</p>'


def _person(person: PersonWords) -> str:
    number = f'<span class="person-number">{person.number}</span>&nbsp;' if person.number else ""
    name = _text(person.name) if person.identified else f"<em>{_text(person.name)}</em>"
    return f"{number}{name}, {_text(person.role)}" if person.role else f"{number}{name}"


def _figure(entry: EntryLayout, jpeg: bytes | None) -> str:
    size = jpeg_size(jpeg) if jpeg else None
    if not jpeg or not size:
        return f'<figure class="no-picture">{_text(entry.no_picture)}</figure>'
    data = base64.b64encode(jpeg).decode()
    return (
        f'<figure><img src="data:image/jpeg;base64,{data}" width="{size[0]}" height="{size[1]}" '
        f'alt="{_text(entry.alt_text)}"></figure>'
    )
