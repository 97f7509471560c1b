# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When the files of an import were last written, and how their pictures look.

Neither is history; both can be found out anew from the files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from photo_archive.catalogue.tables_files import FILE_STATE
from photo_archive.catalogue.tables_photos import RENDITION, ROOT
from photo_archive.domain.ids import RenditionId


def written_under(session: Session, root: str) -> dict[RenditionId, int]:
    """When files under a root as given at import were last written, in nanoseconds since 1970.

    Only of files that were the same picture as catalogued when that was noted.
    """
    stored = unicodedata.normalize("NFC", root).rstrip("/") or "/"
    query = (
        select(FILE_STATE.c.rendition_id, FILE_STATE.c.modified_ns)
        .join(RENDITION, RENDITION.c.id == FILE_STATE.c.rendition_id)
        .join(ROOT, RENDITION.c.root_id == ROOT.c.id)
        .where(ROOT.c.path == stored, FILE_STATE.c.modified_ns != 0)
    )
    return {RenditionId(row[0]): int(row[1]) for row in session.connection().execute(query)}


def keep_hashes(session: Session, hashes: Mapping[str, str]) -> None:
    """Note the perceptual hashes of pictures by their checksums; the session must be a writing one.

    Args:
        session: Of ``Archive.deriving`` or ``Archive.changing``.
        hashes: By SHA-256, in hexadecimal.
    """
    if not hashes:
        return
    statement = (
        update(RENDITION)
        .where(RENDITION.c.sha256 == bindparam("wanted"))
        .values(perceptual_hash=bindparam("hash"))
    )
    session.connection().execute(
        statement, [{"wanted": sha256, "hash": text} for sha256, text in hashes.items()]
    )
