# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is there a credit line, and is it written as this archive writes it?"""

from __future__ import annotations

from collections.abc import Iterator

from photo_archive.domain.edits import Edit, PhotoField, SetField
from photo_archive.domain.errors import Message
from photo_archive.domain.findings import Finding, Fix, Rule
from photo_archive.domain.tokens import tokens
from photo_archive.reading.checked import CheckedPhoto


def check_credit(checked: CheckedPhoto) -> Iterator[Finding]:
    """A photo without a credit line; the caption as received may print one."""
    photo, received = checked.photo, checked.received
    if photo.credit:
        return
    if received is None or not received.credit:
        yield checked.finding(
            Rule.CREDIT,
            Message("There is no credit."),
            Message("No credit line is recorded, and the caption as received prints none."),
            Fix(Message("Give the credit line")),
        )
        return
    credit = checked.known.credits.form_of(received.credit)
    edits: list[Edit] = [SetField(photo.id, PhotoField.CREDIT, credit)]
    if received.photographer and not photo.photographer:
        edits.append(SetField(photo.id, PhotoField.PHOTOGRAPHER, received.photographer))
    yield checked.finding(
        Rule.CREDIT,
        Message("There is no credit."),
        Message("The caption as received prints “{credit}”.", {"credit": received.credit}),
        Fix(Message("Give it the credit “{credit}”", {"credit": credit}), tuple(edits), safe=True),
        about=(credit,),
    )


def check_credit_style(checked: CheckedPhoto) -> Iterator[Finding]:
    """A credit line written in another way than the archive writes it."""
    photo, credits = checked.photo, checked.known.credits
    usual = credits.form_of(photo.credit) if photo.credit else ""
    if usual == photo.credit:
        return
    if credits.is_configured(usual):
        why = Message("The house style has “{usual}”.", {"usual": usual})
    else:
        why = Message(
            "It is “{usual}” in {photos} photos.",
            {"usual": usual, "photos": credits.count(usual)},
        )
    yield checked.finding(
        Rule.CREDIT_STYLE,
        Message("The credit is written “{credit}”.", {"credit": photo.credit}),
        why,
        Fix(
            Message("Write “{credit}”", {"credit": usual}),
            (SetField(photo.id, PhotoField.CREDIT, usual),),
            safe=_bare(photo.credit) == _bare(usual),
        ),
        about=style_facts(photo.credit, usual),
    )


def style_facts(line: str, usual: str) -> tuple[object, ...]:
    """What a finding on the way a credit is written speaks of."""
    return (line, usual)


def _bare(line: str) -> str:
    """A credit without what is only a way of writing it: spaces, signs, capitals, plurals."""
    return "".join(token.folded.rstrip("s") for token in tokens(line))
