# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An archive of its own for every test, small pictures with and without a description."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PIL import Image

from photo_archive import paths
from photo_archive.domain.captions import Certainty
from photo_archive.domain.edits import NewRecord, SetRecordField
from photo_archive.domain.errors import Message
from photo_archive.domain.ids import RecordKind
from photo_archive.domain.intake import NewLink, NewPhoto
from photo_archive.domain.progress import finish
from photo_archive.media.embed import write_copy
from photo_archive.media.fields import Fields
from photo_archive.services.importing import ImportSummary, import_pictures
from photo_archive.services.loading import load_authorities
from photo_archive.services.sampling import build_sample
from photo_archive.services.workspace import Workspace

MakePicture = Callable[..., Path]
COLUMNS = (
    *("file", "reference", "title", "date", "caption", "caption_fr", "caption_vi", "credit"),
    *("photographer", "people", "places", "events", "organisations", "tags", "note"),
)

PLACED = (
    ("A-1", "1993-06-25", ("Paris",)),
    ("A-2", "1993-06", ("Paris", "Élysée Palace")),
    ("A-3", "1954-05-07", ("Huế",)),
    ("A-4", "", ("Tây Hồ",)),
    ("A-5", "1993-07-01", ()),
)
POINTS = {"Paris": (48.8566, 2.3522), "Élysée Palace": (48.8704, 2.3167), "Huế": (16.46, 107.59)}


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHOTO_ARCHIVE_CACHE", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("PHOTO_ARCHIVE_SETTINGS", str(tmp_path_factory.mktemp("settings")))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "archive", "Visits", "An archivist") as made:
        yield made


@pytest.fixture(scope="session")
def plain_jpeg() -> bytes:
    """A small JPEG; every picture made from it gets bytes of its own."""
    buffer = io.BytesIO()
    Image.effect_noise((48, 32), 60).convert("RGB").save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


@pytest.fixture
def make_picture(tmp_path: Path, plain_jpeg: bytes) -> MakePicture:
    """Make a picture under ``box``; with fields, they are embedded as a camera or agency would."""
    made: list[str] = []

    def make(name: str, fields: Fields | None = None, content: str = "") -> Path:
        made.append(name)
        path = tmp_path / "box" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        mark = content or f"{name} {len(made)}"
        bare = plain_jpeg + hashlib.sha256(mark.encode("utf-8", "surrogatepass")).digest()
        if fields is None:
            path.write_bytes(bare)
        else:
            plain = tmp_path / "plain.jpg"
            plain.write_bytes(plain_jpeg)
            write_copy(plain, path, fields)
        return path

    return make


@pytest.fixture
def box(tmp_path: Path) -> Path:
    folder = tmp_path / "box"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def some_pictures(box: Path) -> Path:
    """Copies of a few pictures of the sample archive."""
    for name in (
        "1993-06-25_Paris_Minh-Dao_001.jpg",
        "1993-06-25_Paris_Minh-Dao_001_verso.tif",
        "2022-12-09_Hà-Nội_tuyến-số-3_Phạm-Kiên.jpg",
        "USTH_2010_Anh-Tuan.png",
    ):
        shutil.copy2(paths.sample_archive() / "pictures" / name, box / name)
    return box


@pytest.fixture
def make_list(tmp_path: Path) -> Callable[..., Path]:
    """Write a caption list from rows given as mappings of columns."""

    def make(*rows: Mapping[str, str], name: str = "list.csv", encoding: str = "utf-8") -> Path:
        columns = [one for one in COLUMNS if any(one in row for row in rows)]
        buffer = io.StringIO()
        writer = csv.DictWriter(buffer, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
        path = tmp_path / name
        path.write_bytes(buffer.getvalue().encode(encoding))
        return path

    return make


@pytest.fixture
def run_import() -> Callable[..., ImportSummary]:
    def run(
        workspace: Workspace,
        *given: Path,
        copy: bool = False,
        captions: Path | None = None,
        accept: Certainty | None = None,
    ) -> ImportSummary:
        return finish(import_pictures(workspace, given, copy, captions, accept))

    return run


@pytest.fixture(scope="session")
def _built_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "archive"
    finish(build_sample(folder))
    return folder


@pytest.fixture
def sample(_built_sample: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The sample archive, a copy for each test."""
    folder = tmp_path / "sample"
    shutil.copytree(_built_sample, folder)
    with Workspace.open(folder, author="An archivist") as opened:
        yield opened


@pytest.fixture(scope="session")
def _built_authorities(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("authorities") / "archive"
    with Workspace.create(folder, "Authorities") as made:
        for kind, name in (
            (RecordKind.TAG, "tags"),
            (RecordKind.ORGANISATION, "organisations"),
            (RecordKind.PLACE, "places"),
            (RecordKind.PERSON, "people"),
            (RecordKind.EVENT, "events"),
        ):
            file = paths.sample_archive() / "authorities" / f"{name}.toml"
            assert not finish(load_authorities(made, kind, file)).problems
    return folder


@pytest.fixture
def authority_archive(_built_authorities: Path, tmp_path: Path) -> Iterator[Workspace]:
    """The authority records of the sample archive without its photos, a copy for each test."""
    folder = tmp_path / "authorities"
    shutil.copytree(_built_authorities, folder)
    with Workspace.open(folder, author="An archivist") as opened:
        yield opened


@pytest.fixture
def told() -> Callable[[Workspace], list[dict[str, object]]]:
    """What an archive says of its photos, without numbers that depend on the order of work."""

    def tell(workspace: Workspace) -> list[dict[str, object]]:
        found = []
        ids = workspace.find("", facets=False).ids
        for photo in workspace.photos(list(ids)):  # type: ignore[arg-type]
            fields = {
                field.name: getattr(photo, field.name)
                for field in dataclasses.fields(photo)
                if field.name not in ("id", "captions", "links", "mentions", "files")
            }
            by_id = {caption.id: caption for caption in photo.captions}
            found.append(
                {
                    **fields,
                    "captions": [(c.kind, c.language, c.text, c.stale) for c in photo.captions],
                    "mentions": sorted(
                        (by_id[m.caption].language, m.start, m.end, workspace.label(m.record))
                        for m in photo.mentions
                    ),
                    "links": [(k.record.kind, k.name, k.role, k.order) for k in photo.links],
                    "files": [(f.role, f.path, f.sha256, f.missing) for f in photo.files],
                    "thumbnail": workspace.pictures.of(photo) is not None,
                }
            )
        return sorted(found, key=lambda one: str(one["reference"]))

    return tell


@pytest.fixture
def same_as_rebuilt() -> Callable[[Workspace, tuple[str, ...]], None]:
    """Hold the finder of an open archive against an index built anew from it."""

    def compare(workspace: Workspace, queries: tuple[str, ...]) -> None:
        fresh = Workspace.open(workspace.folder, write=False)
        with fresh:
            for query in queries:
                mine, anew = workspace.find(query), fresh.find(query)
                assert (query, list(mine.ids)) == (query, list(anew.ids))
                assert mine.facets == anew.facets, query

    return compare


@pytest.fixture
def placed(workspace: Workspace) -> Workspace:
    """Five photos with dates and places, three of the places with their point on the map."""
    with workspace.changing(Message("Fill")) as changes:
        names = dict.fromkeys(name for *_, places in PLACED for name in places)
        refs = {name: changes.create(NewRecord(RecordKind.PLACE, name)) for name in names}
        for name, (latitude, longitude) in POINTS.items():
            changes.apply(SetRecordField(refs[name], "latitude", str(latitude)))
            changes.apply(SetRecordField(refs[name], "longitude", str(longitude)))
        for reference, edtf, places in PLACED:
            links = tuple(NewLink(refs[name]) for name in places)
            changes.add_photo(NewPhoto(reference=reference, date=edtf, links=links))
    return workspace
