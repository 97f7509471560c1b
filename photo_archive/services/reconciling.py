# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two descriptions of one picture side by side, and making the two photos one.

Nothing is lost by it: files stay where they are, what is not chosen is kept as a former text, and
the reference that goes leads to the photo that stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from photo_archive.catalogue import history, photos, picture_pairs
from photo_archive.domain.captions import CaptionKind, Language
from photo_archive.domain.code_words import PHOTO_FIELD_WORDS
from photo_archive.domain.edits import Changeset, PhotoField
from photo_archive.domain.errors import ArchiveError, DateText, Message, Value
from photo_archive.domain.ids import PhotoId, RenditionId
from photo_archive.domain.photo import Photo, RenditionRole
from photo_archive.domain.picture_order import (
    FORMER_REFERENCE,
    ComparedText,
    Separate,
    SideBySide,
    Unite,
    caption_key,
)
from photo_archive.domain.record_pages import Agreement
from photo_archive.services.compared_fields import dates_contradict
from photo_archive.services.workspace import Workspace

_FIELDS = (
    PhotoField.TITLE,
    PhotoField.DATE,
    PhotoField.PHOTOGRAPHER,
    PhotoField.CREDIT,
    PhotoField.SOURCE,
    PhotoField.RIGHTS_URI,
    PhotoField.RIGHTS_NOTE,
    PhotoField.DATE_NOTE,
    PhotoField.RESTRICTION_REASON,
    PhotoField.ALT_TEXT,
)
"""What is compared besides captions, in this order."""

KIND_WORDS = {
    CaptionKind.EDITED: Message("Caption"),
    CaptionKind.AS_RECEIVED: Message("As received"),
    CaptionKind.EXTENDED: Message("Extended caption"),
}


def side_by_side(workspace: Workspace, one: PhotoId, other: PhotoId) -> SideBySide:
    """Everything two photos say, field by field; the first is the one to stay.

    Raises:
        ArchiveError: One of them is gone.
    """
    with workspace.reading() as session:
        first, second = photos.photo(session, one), photos.photo(session, other)
        apart = picture_pairs.are_told_apart(session, one, other)
    texts = (*_captions(first, second), *_fields(first, second))
    return SideBySide(first, second, texts, apart)


def better_of(one: Photo, other: Photo) -> Photo:
    """The photo likelier to stay: better described, then with the larger picture, then older."""

    def worth(photo: Photo) -> tuple[int, int, int]:
        said = [getattr(photo, field.value) for field in _FIELDS if hasattr(photo, field.value)]
        described = 3 * len(photo.links) + sum(map(bool, said)) + 2 * len(photo.captions)
        pixels = max((file.width_px * file.height_px for file in photo.files), default=0)
        return described, pixels, -photo.id

    return max(one, other, key=worth)


def unite(
    workspace: Workspace,
    keep: PhotoId,
    gone: PhotoId,
    take: Iterable[str] = (),
    *,
    roles: Mapping[RenditionId, RenditionRole] | None = None,
    regions: bool = True,
) -> Changeset:
    """Make two photos one with the files of both; one changeset, undoable.

    Args:
        workspace: An archive open for writing.
        keep: The photo that stays.
        gone: The photo that becomes a part of it.
        take: Keys of the texts in which the second photo is right.
        roles: Which side or version files are from now on; others stay what they are.
        regions: Whether faces marked on one picture are at the same place on the other.

    Raises:
        ArchiveError: They are one photo already, or one of them is gone.
    """
    with workspace.reading() as session:
        first, second = photos.photo(session, keep), photos.photo(session, gone)
    title = Message(
        "Make {gone} and {keep} one photo", {"gone": second.reference, "keep": first.reference}
    )
    edit = Unite(keep, gone, frozenset(take), dict(roles or {}), regions)
    with workspace.changing(title) as changes:
        changes.unite(edit)
        made = changes.id
    assert made is not None
    with workspace.reading() as session:
        return history.changeset(session, made)


def group(
    workspace: Workspace, members: Sequence[PhotoId], roles: Mapping[RenditionId, RenditionRole]
) -> Changeset:
    """Make several photos one, as recto, verso and versions of it; the first one stays.

    Raises:
        ArchiveError: There are fewer than two, or one of them is gone.
    """
    kept, *others = dict.fromkeys(members)
    if not others:
        raise ArchiveError("One photo makes no group: choose two or more.")
    with workspace.reading() as session:
        reference = photos.photo(session, kept).reference
    values: dict[str, Value] = {"n": len(others) + 1, "reference": reference}
    with workspace.changing(Message("Group {n} photos as {reference}", values)) as changes:
        for other in others:
            changes.unite(Unite(kept, other, regions=False))
        changes.set_sides(roles)
        made = changes.id
    assert made is not None
    with workspace.reading() as session:
        return history.changeset(session, made)


def ungroup(
    workspace: Workspace, photo: PhotoId, files: Sequence[RenditionId] | None = None
) -> tuple[PhotoId, ...]:
    """Make files of a photo photos of their own again, each under its former reference if known.

    Args:
        workspace: An archive open for writing.
        photo: The photo.
        files: Which of its files go; all but the first if None.

    Raises:
        ArchiveError: It has only one file.
    """
    with workspace.reading() as session:
        whole = photos.photo(session, photo)
        going = [one for one in whole.files if one.id in files] if files else whole.files[1:]
        former = {one.value for one in whole.other_numbers if one.type == FORMER_REFERENCE}
        names: list[str] = []
        for number, file in enumerate(going, 2):
            name = picture_pairs.former_reference(session, file.id)
            if name not in former or name in names:
                name = _free(workspace, f"{whole.reference}-{number}", names)
            names.append(name)
    if not going:
        raise ArchiveError(
            "The photo {reference} has one file only: there is nothing to take apart.",
            reference=whole.reference,
        )
    title = Message("Take {reference} apart", {"reference": whole.reference})
    with workspace.changing(title) as changes:
        return tuple(
            changes.separate(Separate(photo, (file.id,), name))
            for file, name in zip(going, names, strict=True)
        )


def _free(workspace: Workspace, wanted: str, taken: Sequence[str]) -> str:
    """A reference no photo has, beginning with what is wanted."""
    number, name = 2, wanted
    with workspace.reading() as session:
        while name in taken or photos.id_of_reference(session, name) is not None:
            name = f"{wanted}-{number}"
            number += 1
    return name


def _captions(one: Photo, other: Photo) -> list[ComparedText]:
    ours = {(text.kind, text.language): text.text for text in one.captions}
    theirs = {(text.kind, text.language): text.text for text in other.captions}
    found = []
    for kind, words in KIND_WORDS.items():
        for language in Language:
            mine, yours = ours.get((kind, language), ""), theirs.get((kind, language), "")
            if mine or yours:
                key, agreement = caption_key(kind, language), _agreement(mine, yours)
                found.append(ComparedText(key, words, language, mine, yours, agreement))
    return found


def _fields(one: Photo, other: Photo) -> list[ComparedText]:
    found = []
    for field in _FIELDS:
        mine, yours = _text(one, field), _text(other, field)
        if mine or yours:
            agreement = _agreement(mine, yours)
            if field is PhotoField.DATE and dates_contradict(mine, yours):
                agreement = Agreement.CONTRADICTION
            label = PHOTO_FIELD_WORDS[field]
            found.append(ComparedText(field.value, label, None, mine, yours, agreement))
    return found


def _text(photo: Photo, field: PhotoField) -> str:
    if field is PhotoField.RESTRICTION_REASON:
        return photo.restriction.reason if photo.restriction else ""
    value = str(getattr(photo, field.value))
    return DateText(value) if value and field is PhotoField.DATE else value


def _agreement(one: str, other: str) -> Agreement:
    if one.split() == other.split():
        return Agreement.SAME
    return Agreement.DIFFERENT if one and other else Agreement.ONE_ONLY
