# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The controllers of an archive besides the library, by one name.

Loading them takes as long as showing the first photos, so a thread does it once these are shown.
"""

from photo_archive.app.controllers.album_desk import AlbumDesk
from photo_archive.app.controllers.albums_shown import AlbumsOfSelection
from photo_archive.app.controllers.authority_desk import AuthorityDesk
from photo_archive.app.controllers.backing_up import BackingUp
from photo_archive.app.controllers.browsing import Browsing
from photo_archive.app.controllers.cataloguing import Cataloguing
from photo_archive.app.controllers.checking import Checking
from photo_archive.app.controllers.composing import Composing
from photo_archive.app.controllers.date_jumping import DateJumping
from photo_archive.app.controllers.exchanging import Exchanging
from photo_archive.app.controllers.exporting import Exporting
from photo_archive.app.controllers.field_keys import FieldKeys
from photo_archive.app.controllers.file_metadata import FileMetadata
from photo_archive.app.controllers.grouping import Grouping
from photo_archive.app.controllers.map_browsing import MapBrowsing
from photo_archive.app.controllers.moving import Moving
from photo_archive.app.controllers.pages import Pages
from photo_archive.app.controllers.picture_ordering import PictureOrdering
from photo_archive.app.controllers.proposals_here import ProposalsHere
from photo_archive.app.controllers.quick_opening import Ways
from photo_archive.app.controllers.relinking import Relinking
from photo_archive.app.controllers.rescue import Rescue
from photo_archive.app.controllers.reviewing import Reviewing
from photo_archive.app.controllers.safety import Safety
from photo_archive.app.controllers.stacking import Stacking
from photo_archive.app.controllers.table_columns import TableColumns
from photo_archive.app.controllers.time_browsing import TimeBrowsing
from photo_archive.app.controllers.undoing import Undoing
from photo_archive.app.controllers.watching import Watching
from photo_archive.app.review_session import ReviewSession

__all__ = [
    "AlbumDesk",
    "AlbumsOfSelection",
    "AuthorityDesk",
    "BackingUp",
    "Browsing",
    "Cataloguing",
    "Checking",
    "Composing",
    "DateJumping",
    "Exchanging",
    "Exporting",
    "FieldKeys",
    "FileMetadata",
    "Grouping",
    "MapBrowsing",
    "Moving",
    "Pages",
    "PictureOrdering",
    "ProposalsHere",
    "Relinking",
    "Rescue",
    "ReviewSession",
    "Reviewing",
    "Safety",
    "Stacking",
    "TableColumns",
    "TimeBrowsing",
    "Undoing",
    "Watching",
    "Ways",
]
