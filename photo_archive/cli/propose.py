# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""``photo-archive propose ARCHIVE [QUERY]``: what captions name and nobody has linked yet.

Captions that changed are read first. With ``--accept-above`` what is sure enough is linked, as one
changeset, instead of being listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from photo_archive.cli.command import Command, accepted_certainty
from photo_archive.cli.output import Json, Output, one_line
from photo_archive.domain.code_words import CERTAINTY_WORDS, RECORD_KIND_WORDS
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.proposals import Proposal, ProposalFilter, Weight
from photo_archive.services.proposing import refresh
from photo_archive.services.reviewing import Accepted
from photo_archive.services.workspace import Workspace

_PAGE = 1000
"""Captions asked for at once."""

_SIGNS = {Weight.FOR: "+", Weight.AGAINST: "−", Weight.NEUTRAL: "·"}


def run(command: Command) -> int:
    """Read what is to be read; then list, or link."""
    given, output = command.given, command.output
    query = " ".join(given.query)
    kind = RecordKind(given.kind) if given.kind else None
    accept = accepted_certainty(given.accept_above)
    with Workspace.open(command.archive) as workspace:
        output.follow(refresh(workspace))
        if accept is not None:
            done = output.follow(workspace.reviewer.accept_above(accept, query, kind))
            _print_accepted(output, done)
        else:
            at_least = accepted_certainty(given.certainty)
            wanted = ProposalFilter(kind=kind, at_least=at_least, query=query)
            limit = None if given.limit is None else max(given.limit, 0)
            _list(output, workspace, wanted, limit)
    return 0


def _list(output: Output, workspace: Workspace, wanted: ProposalFilter, limit: int | None) -> None:
    for proposal in islice(_proposals(workspace, wanted), limit):
        if output.as_json:
            output.json_line(_document(output, proposal))
        else:
            _print(output, proposal)
    if not output.as_json:
        waiting = sum(workspace.reviewer.counts(wanted).by_kind.values())
        output.line(output.wording.count("{n} proposal waits", "{n} proposals wait", waiting))


def _proposals(workspace: Workspace, wanted: ProposalFilter) -> Iterator[Proposal]:
    """Those of a filter, caption by caption, the most certain captions first."""
    offset = 0
    while page := workspace.reviewer.queue(wanted, offset=offset, limit=_PAGE):
        for entry in page:
            yield from entry.proposals
        offset += len(page)


def _document(output: Output, proposal: Proposal) -> dict[str, Json]:
    return {
        "reference": proposal.reference,
        "language": proposal.language.value,
        "caption_kind": proposal.caption_kind.value,
        "start": proposal.start,
        "end": proposal.end,
        "text": proposal.text,
        "role": proposal.role,
        "kind": proposal.kind.value,
        "id": None if proposal.record is None else proposal.record.id,
        "name": proposal.name,
        "candidates": [ref.id for ref in proposal.candidates],
        "certainty": proposal.certainty.value,
        "reasons": [output.wording.message(reason.message) for reason in proposal.reasons],
        "date": proposal.date,
    }


def _print(output: Output, proposal: Proposal) -> None:
    say = output.wording.say
    meant = proposal.name
    if proposal.record is None:
        meant = say("one of several") if proposal.candidates else say("no record yet")
    kind = output.wording.message(RECORD_KIND_WORDS[proposal.kind])
    certainty = output.wording.message(CERTAINTY_WORDS[proposal.certainty])
    printed = f"{proposal.text} ({proposal.role})" if proposal.role else proposal.text
    output.line(f"{proposal.reference}  {one_line(printed)} → {meant}  [{kind}, {certainty}]")
    for reason in proposal.reasons:
        output.line(f"  {_SIGNS[reason.weight]} {output.wording.message(reason.message)}")


def _print_accepted(output: Output, done: Accepted) -> None:
    if output.as_json:
        output.json({"linked": done.proposals, "photos": done.photos, "changeset": done.changeset})
        return
    text = output.wording.count("{n} proposal linked", "{n} proposals linked", done.proposals)
    output.line(text + ("" if done.changeset is None else f"  (#{done.changeset})"))
