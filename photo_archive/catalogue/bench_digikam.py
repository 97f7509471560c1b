# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The photos of an archive in tables as digiKam 7.9 has them, and its questions to them.

It shows a bench what the most used program of the field would take for the same question about the
same photos on the same machine. Tables and indexes are those of its database; the questions follow
its public source (item query builder, item lister, tag and date counts).
"""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

_TABLES = """
CREATE TABLE Albums(id INTEGER PRIMARY KEY, albumRoot INTEGER NOT NULL, relativePath TEXT NOT NULL,
 date DATE, caption TEXT, collection TEXT, icon INTEGER, modificationDate DATETIME,
 UNIQUE(albumRoot, relativePath));
CREATE TABLE Images(id INTEGER PRIMARY KEY, album INTEGER, name TEXT NOT NULL,
 status INTEGER NOT NULL, category INTEGER NOT NULL, modificationDate DATETIME, fileSize INTEGER,
 uniqueHash TEXT, manualOrder INTEGER, UNIQUE(album, name));
CREATE TABLE ImageInformation(imageid INTEGER PRIMARY KEY, rating INTEGER, creationDate DATETIME,
 digitizationDate DATETIME, orientation INTEGER, width INTEGER, height INTEGER, format TEXT,
 colorDepth INTEGER, colorModel INTEGER);
CREATE TABLE ImagePositions(imageid INTEGER PRIMARY KEY, latitude TEXT, latitudeNumber REAL,
 longitude TEXT, longitudeNumber REAL, altitude REAL);
CREATE TABLE ImageComments(id INTEGER PRIMARY KEY, imageid INTEGER, type INTEGER, language TEXT,
 author TEXT, date DATETIME, comment TEXT, UNIQUE(imageid, type, language, author));
CREATE TABLE Tags(id INTEGER PRIMARY KEY, pid INTEGER, name TEXT NOT NULL, icon INTEGER,
 iconkde TEXT);
CREATE TABLE TagsTree(id INTEGER NOT NULL, pid INTEGER NOT NULL, UNIQUE(id, pid));
CREATE TABLE ImageTags(imageid INTEGER NOT NULL, tagid INTEGER NOT NULL, UNIQUE(imageid, tagid));
"""
_INDEXES = """
CREATE INDEX dir_index ON Images(album);
CREATE INDEX hash_index ON Images(uniqueHash);
CREATE INDEX tag_index ON ImageTags(tagid);
CREATE INDEX tag_id_index ON ImageTags(imageid);
CREATE INDEX image_name_index ON Images(name);
CREATE INDEX creationdate_index ON ImageInformation(creationDate);
CREATE INDEX comments_imageid_index ON ImageComments(imageid);
"""
_FOLDER = "rtrim(path, replace(path, '/', ''))"
_FILL = (
    f"INSERT INTO Albums(albumRoot, relativePath) SELECT DISTINCT 1, '/' || {_FOLDER}"
    " FROM archive.rendition",
    f"INSERT INTO Images SELECT photo_id, Albums.id, substr(path, length({_FOLDER}) + 1), 1, 1,"
    " '2025-01-01T00:00:00', size_bytes, substr(sha256, 1, 32), NULL FROM archive.rendition"
    f" JOIN Albums ON relativePath = '/' || {_FOLDER}",
    "INSERT INTO ImageInformation SELECT photo.id, 0,"
    " strftime('%Y-%m-%dT00:00:00', date_first + 1721424.5), NULL, 1, width_px, height_px, 'JPG',"
    " 8, 5 FROM archive.photo JOIN archive.rendition ON photo_id = photo.id",
    "INSERT INTO ImageComments(imageid, type, language, author, comment)"
    " SELECT photo_id, 1, language, kind, text FROM archive.caption",
    "INSERT INTO Tags SELECT record.id, coalesce(place.parent_id, event.parent_id, broader_id, 0),"
    " name, NULL, NULL FROM archive.record LEFT JOIN archive.place ON place.id = record.id"
    " LEFT JOIN archive.event ON event.id = record.id"
    " LEFT JOIN archive.tag_broader ON tag_id = record.id GROUP BY record.id",
    "WITH RECURSIVE above(id, pid) AS (SELECT id, pid FROM Tags"
    " UNION SELECT above.id, Tags.pid FROM above JOIN Tags ON Tags.id = above.pid)"
    " INSERT INTO TagsTree SELECT id, pid FROM above",
    "INSERT OR IGNORE INTO ImageTags SELECT photo_id, record_id FROM archive.photo_link",
)
_ROWS = (
    "SELECT DISTINCT Images.id, Images.name, Images.album, Albums.albumRoot,"
    " ImageInformation.rating, Images.category, ImageInformation.format,"
    " ImageInformation.creationDate, Images.modificationDate, Images.fileSize,"
    " ImageInformation.width, ImageInformation.height, ImagePositions.latitudeNumber,"
    " ImagePositions.longitudeNumber FROM Images"
    " LEFT JOIN ImageInformation ON Images.id = ImageInformation.imageid"
    " LEFT JOIN ImagePositions ON Images.id = ImagePositions.imageid"
    " INNER JOIN Albums ON Albums.id = Images.album WHERE Images.status = 1 AND "
)
_KEYWORD = (
    "(Images.album IN (SELECT id FROM Albums WHERE relativePath LIKE {0}) OR Images.name LIKE {0}"
    " OR Images.id IN (SELECT imageid FROM ImageTags WHERE tagid IN"
    " (SELECT id FROM Tags WHERE name LIKE {0}))"
    " OR Images.album IN (SELECT id FROM Albums WHERE caption LIKE {0})"
    " OR Images.album IN (SELECT id FROM Albums WHERE collection LIKE {0})"
    " OR Images.id IN (SELECT imageid FROM ImageComments WHERE type = 1 AND comment LIKE {0})"
    " OR Images.id IN (SELECT imageid FROM ImageComments WHERE type = 3 AND comment LIKE {0}))"
)
_TAGGED = (
    "Images.id IN (SELECT imageid FROM ImageTags WHERE tagid IN"
    " (SELECT id FROM Tags WHERE name = {0}"
    " UNION SELECT id FROM TagsTree WHERE pid IN (SELECT id FROM Tags WHERE name = {0})))"
)
_BETWEEN = "(ImageInformation.creationDate >= {0} AND ImageInformation.creationDate < {1})"
_TAG_COUNTS = (
    "SELECT tagid, COUNT(*) FROM ImageTags LEFT JOIN Images ON Images.id = ImageTags.imageid"
    " WHERE Images.status = 1 GROUP BY tagid"
)
_DATES = (
    "SELECT ImageInformation.creationDate FROM ImageInformation"
    " INNER JOIN Images ON Images.id = ImageInformation.imageid WHERE Images.status = 1"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition on images, its values marked by ``?``, and these values."""

    condition: str
    values: tuple[str, ...] = ()

    def __and__(self, other: Asked) -> Asked:
        return Asked(f"{self.condition} AND {other.condition}", self.values + other.values)

    def __or__(self, other: Asked) -> Asked:
        return Asked(f"({self.condition} OR {other.condition})", self.values + other.values)

    def __invert__(self) -> Asked:
        return Asked(f"NOT {self.condition}", self.values)


EVERYTHING = Asked("1")


def text(words: str) -> Asked:
    """These words as they stand, in a caption, a tag or the name of a file or folder."""
    return Asked(_KEYWORD.format("?"), (f"%{words}%",) * _KEYWORD.count("{0}"))


def tagged(name: str) -> Asked:
    """Tagged with this name, or with what is below it in the tree of tags."""
    return Asked(_TAGGED.format("?"), (name, name))


def years(first: int, last: int) -> Asked:
    """Taken in these years."""
    return Asked(_BETWEEN.format("?", "?"), (f"{first}-01-01", f"{last + 1}-01-01"))


class DigikamPeer:
    """The database, filled from an archive.

    Args:
        folder: Where the file is made; the caller removes it.
        archive: The file of the archive's database; it is only read.
    """

    def __init__(self, folder: Path, archive: Path) -> None:
        self._connection = sqlite3.connect(
            (folder / "digikam4.db").absolute().as_uri(), isolation_level=None, uri=True
        )
        run = self._connection.execute
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-262144"):
            run(f"PRAGMA {pragma}").fetchall()
        self._connection.executescript(_TABLES)
        run("ATTACH ? AS archive", (f"{archive.absolute().as_uri()}?mode=ro",))
        run("BEGIN")
        for statement in _FILL:
            run(statement)
        run("COMMIT")
        run("DETACH archive")
        self._connection.executescript(_INDEXES)

    def __enter__(self) -> DigikamPeer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._connection.close()

    def ids(self, asked: Asked) -> set[int]:
        """The photos that answer."""
        rows = self._connection.execute(_ROWS + asked.condition, asked.values)
        return {row[0] for row in rows}

    def ask_ms(self, asked: Asked) -> float:
        """The milliseconds a search takes until its last row is read."""
        return self._timed(_ROWS + asked.condition, asked.values)

    def tag_counts_ms(self) -> float:
        """The milliseconds the counts beside all tags take."""
        return self._timed(_TAG_COUNTS)

    def dates_ms(self) -> float:
        """The milliseconds the dates of all photos take, which its timeline counts."""
        return self._timed(_DATES)

    def _timed(self, sql: str, values: tuple[str, ...] = ()) -> float:
        began = time.perf_counter()
        for _ in self._connection.execute(sql, values):
            pass  # each row is made, as by whoever shows it; none is kept
        return (time.perf_counter() - began) * 1000
