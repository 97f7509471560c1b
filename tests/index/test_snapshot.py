# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The index against the obvious search on random archives; changing, keeping and loading it."""

import itertools
import math
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photo_archive.domain.collation import natural_key
from photo_archive.domain.findable import Days, FindablePhoto, FindableRecord, Flag, TextField
from photo_archive.domain.ids import RecordKind, RecordRef
from photo_archive.domain.photo import Status
from photo_archive.domain.query import parse
from photo_archive.domain.query_text import to_text
from photo_archive.domain.query_tree import (
    And,
    DateMode,
    DateRange,
    Everything,
    Field,
    FieldName,
    Is,
    Not,
    Or,
    Phrase,
    Word,
)
from photo_archive.domain.tokens import matches, matches_exactly, matches_start, tokens
from photo_archive.index import contents, snapshot
from photo_archive.index.match import match
from photo_archive.index.relevance import asked_for, scores
from photo_archive.index.snapshot import Index, Order

KINDS = {
    FieldName.PERSON: RecordKind.PERSON,
    FieldName.PLACE: RecordKind.PLACE,
    FieldName.EVENT: RecordKind.EVENT,
    FieldName.ORG: RecordKind.ORGANISATION,
    FieldName.TAG: RecordKind.TAG,
}


class Obvious:
    """Goes through all photos and holds each against the whole query."""

    def __init__(self, photos, records):
        self.photos = photos
        self.records = {record.ref: record for record in records}

    def find(self, tree):
        return {photo.id for photo in self.photos if self.answers(photo, tree, self.leaf)}

    def answers(self, thing, node, leaf, joined=None):
        """Whether a photo or record answers a tree; ``leaf`` judges words side by side."""
        joined = joined or self.joined
        match node:
            case Everything():
                return True
            case Not():
                return not self.answers(thing, node.part, leaf, joined)
            case Or():
                return any(self.answers(thing, part, leaf, joined) for part in node.parts)
            case And():
                return self.all(thing, node.parts, leaf, joined)
            case Word() | Phrase():
                return leaf(thing, asked(node), node.exact)
            case Field():
                return self.field(thing, node)
            case Is():
                return node.flag in thing.flags
            case DateRange():
                return dated(thing, node)

    def all(self, thing, parts, leaf, joined):
        def plain(node):
            return isinstance(node, Word) and not node.exact

        for is_run, group in itertools.groupby(parts, plain):
            group = list(group)
            if not is_run:
                if not all(self.answers(thing, part, leaf, joined) for part in group):
                    return False
            elif not self.run(thing, [asked(word) for word in group], leaf, joined):
                return False
        return True

    def run(self, thing, words, leaf, joined):
        if not words:
            return True
        if leaf(thing, words[0], False) and self.run(thing, words[1:], leaf, joined):
            return True
        for count in range(2, min(4, len(words)) + 1):
            flat = [one for word in words[:count] for one in word]
            together = ("".join(text for text, _ in flat), flat[-1][1])
            if joined(thing, together) and self.run(thing, words[count:], leaf, joined):
                return True
        return False

    def names(self, photo, kind):
        """The names of all that a photo counts for, record by record."""
        seen, waiting = set(), [link for link in photo.links if link.kind is kind]
        while waiting:
            ref = waiting.pop()
            if ref not in seen and ref in self.records:
                seen.add(ref)
                waiting.extend(RecordRef(kind, one) for one in self.records[ref].parents)
        return [(self.records[ref].label, *self.records[ref].names) for ref in seen]

    def counted(self, photos):
        """For each record, photographer and status how many of the photos count for it."""
        found = {kind: Counter() for kind in (*RecordKind, "photographer", "status")}
        for photo in photos:
            seen, waiting = set(), list(photo.links)
            while waiting:
                ref = waiting.pop()
                if ref not in seen:
                    seen.add(ref)
                    parents = self.records[ref].parents if ref in self.records else ()
                    waiting.extend(RecordRef(ref.kind, one) for one in parents)
            for ref in seen:
                found[ref.kind][ref] += 1
            found["photographer"].update([photo.photographer] if photo.photographer else [])
            found["status"].update([photo.status.value])
        return list(found.values())

    def all_names(self, photo):
        found = [name for kind in RecordKind for names in self.names(photo, kind) for name in names]
        return [*found, photo.photographer, photo.credit]

    def leaf(self, photo, words, exact):
        return (
            any(side_by_side(words, tokens(text), exact, 2) for _, text in photo.texts)
            or any(side_by_side(words, tokens(n), exact, 1) for n in self.all_names(photo))
            or in_files(photo, words, exact)
            or numbered(photo, words, words[-1][1])
        )

    def joined(self, photo, word):
        texts = [text for _, text in photo.texts] + self.all_names(photo) + list(photo.files)
        return any(agrees(word, one.accented, False) for text in texts for one in tokens(text))

    def field(self, photo, node):
        if node.name in KINDS:
            return any(
                self.named(names, node.value) for names in self.names(photo, KINDS[node.name])
            )
        if node.name is FieldName.PHOTOGRAPHER:
            return bool(photo.photographer) and self.named((photo.photographer,), node.value)
        if node.name is FieldName.CREDIT:
            return bool(photo.credit) and self.named((photo.credit,), node.value)
        if node.name is FieldName.STATUS:
            return self.named((photo.status.value,), node.value)
        if node.name is FieldName.CAPTION:
            texts = [text for field, text in photo.texts if field is TextField.CAPTION]
            return self.answers(
                texts,
                node.value,
                lambda ts, words, exact: any(
                    side_by_side(words, tokens(text), exact, 2) for text in ts
                ),
                has_joined,
            )
        if node.name is FieldName.FILE:
            return self.answers(photo, node.value, in_files, lambda p, w: has_joined(p.files, w))
        return self.answers(
            photo,
            node.value,
            lambda p, words, exact: numbered(p, words, not exact),
            lambda p, word: numbered(p, [word], True),
        )

    def named(self, names, value):
        return self.answers(
            names,
            value,
            lambda ns, words, exact: any(
                side_by_side(words, tokens(name), exact, 1) for name in ns
            ),
            has_joined,
        )


def has_joined(texts, word):
    return any(agrees(word, one.accented, False) for text in texts for one in tokens(text))


def asked(leaf):
    words = [word.accented for word in tokens(leaf.text)]
    prefix = isinstance(leaf, Word) and leaf.prefix
    return [(word, prefix and at == len(words) - 1) for at, word in enumerate(words)]


def agrees(word, accented, exact):
    text, prefix = word
    rule = matches_exactly if exact else matches_start if prefix else matches
    return rule(text, accented)


def side_by_side(words, written, exact, shortest):
    return any(
        begins_with(words, written[start:], exact, shortest) for start in range(len(written))
    )


def begins_with(words, written, exact, shortest):
    if not words:
        return True
    if not written:
        return False
    ways = []
    if agrees(words[0], written[0].accented, exact):
        ways.append((1, 1))
    for count in range(2, 5):
        if not exact and count <= len(words):
            together = ("".join(text for text, _ in words[:count]), words[count - 1][1])
            if agrees(together, written[0].accented, False):
                ways.append((count, 1))
        if not exact and count <= len(written):
            parts = written[:count]
            covered = [len(part.folded) for part in parts[:-1]]
            covered.append(min(len(parts[-1].folded), len(words[0][0]) - sum(covered)))
            whole = "".join(part.accented for part in parts)
            if min(covered) >= shortest and agrees(words[0], whole, False):
                ways.append((1, count))
    return any(begins_with(words[i:], written[j:], exact, shortest) for i, j in ways)


def in_files(photo, words, exact):
    written = [word.accented for file in photo.files for word in tokens(file)]
    return all(any(agrees(word, one, exact) for one in written) for word in words)


def numbered(photo, words, prefix):
    wanted = "".join(one.folded for word, _ in words for one in tokens(word))
    for number in (photo.reference, *photo.other_numbers):
        key = "".join(word.folded for word in tokens(number))
        if key and (key == wanted or (prefix and key.startswith(wanted))):
            return True
    return False


def dated(photo, node):
    if photo.days is None or node.mode is DateMode.NONE:
        return photo.days is None and node.mode is DateMode.NONE
    if node.mode is DateMode.WITHIN:
        return node.first <= photo.days.first and photo.days.last <= node.last
    return node.first <= photo.days.padded_last and photo.days.padded_first <= node.last


SYLLABLES = st.sampled_from(["ha", "hà", "noi", "nội", "nỏi", "a"])


@st.composite
def written(draw, most=4):
    """Some syllables, written apart or as one as it comes."""
    syllables = draw(st.lists(SYLLABLES, min_size=1, max_size=most))
    return "".join(syllable + draw(st.sampled_from(["", " "])) for syllable in syllables).strip()


TEXTS = st.one_of(written(), st.just(""))
WORD_TEXTS = st.one_of(
    written().map(lambda text: text.replace(" ", "")),
    written(2).map(lambda text: text.replace(" ", "-")),
    SYLLABLES,
    st.sampled_from(["h", "n", "han", "hano", "1"]),
)
REFS = [RecordRef(kind, number) for kind in RecordKind for number in (1, 2, 3)]
RECORDS = st.tuples(
    *(
        st.builds(
            FindableRecord,
            st.just(ref),
            TEXTS,
            st.lists(TEXTS, max_size=2).map(tuple),
            st.lists(st.sampled_from([1, 2, 3]), max_size=2, unique=True).map(tuple),
        )
        for ref in REFS
    )
)


@st.composite
def photo_days(draw):
    if draw(st.booleans()):
        return None
    first = draw(st.integers(728000, 728050))
    last = first + draw(st.sampled_from([0, 3, 400, 5000]))
    pad = draw(st.sampled_from([0, 10]))
    return Days(first, last, first - pad, last + pad)


def make(number):
    return st.builds(
        lambda reference, captions, title, links, photographer, credit, status, rest: FindablePhoto(
            number,
            reference,
            (*((TextField.CAPTION, one) for one in captions), (TextField.TITLE, title)),
            tuple(links),
            photographer,
            credit,
            status,
            *rest,
        ),
        st.sampled_from(["1", "HA-1", "HA-2", "ha noi", "HA-10", ""]),
        st.lists(TEXTS, max_size=2),
        TEXTS,
        st.lists(st.sampled_from(REFS), max_size=3, unique=True),
        TEXTS,
        TEXTS,
        st.sampled_from(Status),
        st.tuples(
            st.lists(TEXTS, max_size=1).map(tuple),
            st.lists(st.sampled_from(["noi1", "lam"]), max_size=1).map(tuple),
            photo_days(),
            st.frozensets(st.sampled_from(Flag), max_size=2),
        ),
    )


IDS = (3, 5, 8, 1_000_000, 70)
ARCHIVES = st.tuples(*(make(number) for number in IDS))
WORDS = st.builds(Word, WORD_TEXTS, st.booleans())
PHRASES = st.builds(Phrase, written(), st.booleans())
RUNS = st.lists(st.builds(Word, WORD_TEXTS), min_size=2, max_size=4).map(
    lambda words: And(tuple(words))
)
DATES = st.builds(
    lambda mode, first, width: DateRange(mode, "", first, first + width),
    st.sampled_from(DateMode),
    st.integers(727990, 728060),
    st.sampled_from([0, 5, 500]),
)
TEXT_FIELDS = [
    name for name in FieldName if name.value not in ("date", "within", "is", "album", "area")
]


def combined(leaves):
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
        ),
        max_leaves=4,
    )


VALUES = combined(
    st.one_of(WORDS, PHRASES, RUNS, st.builds(Word, WORD_TEXTS, prefix=st.just(True)))
)
FIELDS = st.builds(Field, st.sampled_from(TEXT_FIELDS), VALUES)
TREES = combined(
    st.one_of(
        RUNS,
        WORDS,
        st.builds(Word, WORD_TEXTS, prefix=st.just(True)),
        PHRASES,
        FIELDS,
        DATES,
        st.builds(Is, st.sampled_from(Flag)),
        st.just(Everything()),
    )
)


def words_of(tree, index):
    """What the words as they stand find, whether or not they make up a name."""
    return snapshot.Hits(tree, match(tree, index.contents))


@settings(max_examples=400, deadline=None)
@given(ARCHIVES, RECORDS, st.lists(TREES, min_size=1, max_size=4))
def test_the_index_finds_what_the_obvious_search_finds(photos, records, trees):
    index = Index.build(photos, records)
    for tree in trees:
        hits = words_of(tree, index)
        assert set(index.page(hits)) == Obvious(photos, records).find(tree), to_text(tree)


@settings(max_examples=150, deadline=None)
@given(ARCHIVES, ARCHIVES, RECORDS, RECORDS, st.lists(TREES, min_size=1, max_size=3), st.data())
def test_a_changed_index_is_as_if_built_anew(old, new, before, after, trees, data):
    kept_old = data.draw(st.sets(st.sampled_from(IDS)))
    kept_new = data.draw(st.sets(st.sampled_from(IDS)))
    known = data.draw(st.sets(st.sampled_from(REFS)))
    index = Index.build(
        [photo for photo in old if photo.id in kept_old],
        [record for record in before if record.ref in known],
    )
    index.update_records(after)
    index.update([photo for photo in new if photo.id in kept_new], set(IDS) - kept_new)
    photos = [photo for photo in new if photo.id in kept_new]
    fresh = Index.build(photos, after)
    assert len(index) == len(fresh)
    for tree in trees:
        hits = words_of(tree, index)
        fresh_hits = words_of(tree, fresh)
        assert set(index.page(hits)) == Obvious(photos, after).find(tree)
        assert alike(index.facets(hits)) == alike(fresh.facets(fresh_hits))


def linked_as(photo, other):
    """A photo with the links, values and flags of another one."""
    return replace(
        photo,
        links=other.links,
        photographer=other.photographer,
        credit=other.credit,
        status=other.status,
        flags=other.flags,
    )


@settings(max_examples=100, deadline=None)
@given(ARCHIVES, ARCHIVES, RECORDS, st.lists(TREES, min_size=1, max_size=3), st.data())
def test_photos_linked_anew_together_are_as_if_built_anew(old, new, records, trees, data):
    index = Index.build(old, records)
    kept = data.draw(st.sets(st.sampled_from(IDS)))
    if data.draw(st.booleans()):  # some were changed before, and so have later numbers
        index.update([new[0]])
        old = [new[0], *old[1:]]
    for order in Order:
        index.page(words_of(Everything(), index), order)
    others = data.draw(st.permutations(new))
    changed = [linked_as(one, other) for one, other in zip(old, others, strict=True)]
    changed = [one for one in changed if one.id in kept]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contents, "_TOGETHER", 1)
        numbers = len(index.contents.numbers.ids)
        index.update(changed)
        assert len(index.contents.numbers.ids) <= numbers + len(changed)
    photos = [*changed, *(one for one in old if one.id not in kept)]
    fresh, obvious = Index.build(photos, records), Obvious(photos, records)
    for tree in (*trees, Word("h", prefix=True), Everything()):
        hits, fresh_hits = words_of(tree, index), words_of(tree, fresh)
        assert set(index.page(hits)) == obvious.find(tree), to_text(tree)
        assert alike(index.facets(hits)) == alike(fresh.facets(fresh_hits))
        by_id = {photo.id: photo for photo in photos}
        for order, key in (
            (Order.STATUS, lambda photo: photo.status),
            (Order.CREDIT, lambda photo: natural_key(photo.credit)),
            (Order.PHOTOGRAPHER, lambda photo: natural_key(photo.photographer)),
        ):
            ours = [key(by_id[one]) for one in index.ordered(hits, order)]
            assert ours == [key(by_id[one]) for one in fresh.ordered(fresh_hits, order)]


def test_a_batch_of_credits_gives_no_photo_another_number(make_photo, monkeypatch):
    monkeypatch.setattr(contents, "_TOGETHER", 3)
    photos = [make_photo(at, f"N-{at}", f"caption {at}") for at in range(1, 6)]
    index = Index.build(photos)
    index.update([replace(photo, credit="Agence X") for photo in photos])
    assert len(index.contents.numbers.ids) == 5
    assert len(index.match(parse("credit:agence"))) == 5
    index.update([replace(photo, texts=()) for photo in photos[:3]])
    assert len(index.contents.numbers.ids) == 8
    assert len(index.match(parse("caption"))) == 2


def in_order(photos, order):
    """What photos are sorted by, in order; equals are alike."""

    def key(photo):
        days, reference = photo.days, natural_key(photo.reference)
        if order is Order.REFERENCE:
            return (0, 0, 0, reference)
        if days is None:
            return (1, 0, 0, reference)
        coarse = min(31, math.ceil(math.log2(days.last - days.first + 1)))
        return (0, -days.last if order is Order.DATE_DESCENDING else days.first, -coarse, reference)

    return [key(photo) for photo in photos], key


@settings(max_examples=60, deadline=None)
@given(ARCHIVES, ARCHIVES, RECORDS, RECORDS, TREES, st.data())
def test_counts_and_order_are_those_of_the_obvious_search(old, new, before, after, tree, data):
    kept = data.draw(st.sets(st.sampled_from(IDS)))
    index = Index.build(old, before)
    for order in Order:
        index.page(words_of(Everything(), index), order)
    index.update_records(after)
    index.update([photo for photo in new if photo.id in kept])
    photos = {photo.id: photo for photo in (*old, *(one for one in new if one.id in kept))}
    obvious = Obvious(list(photos.values()), after)
    for wanted in (tree, Everything()):
        hits = words_of(wanted, index)
        truth = [photos[one] for one in sorted(obvious.find(wanted))]
        counts = [Counter(dict(one.keys())) for one in alike(index.facets(hits, 1000))[:-1]]
        for counted in obvious.counted(truth):
            assert counted in counts
        for order in (Order.DATE, Order.DATE_DESCENDING, Order.REFERENCE):
            found = [photos[one] for one in index.ordered(hits, order)]
            keys, key = in_order(found, order)
            assert keys == sorted(map(key, truth))
            assert [one.id for one in found[1:3]] == index.page(hits, order, 1, 2).tolist()
        by_score = index.ordered(hits, Order.RELEVANCE).tolist()
        points = scores([*asked_for(wanted)], hits.photos, index.contents).tolist()
        best = dict(zip(hits.photos, points, strict=True))
        of = {index.contents.numbers.of(one): at for at, one in enumerate(by_score)}
        dates = {one: at for at, one in enumerate(index.ordered(hits, Order.DATE))}
        ids = {number: by_score[at] for number, at in of.items()}
        assert by_score == [
            ids[one] for one in sorted(best, key=lambda n: (-best[n], dates[ids[n]]))
        ]


def alike(facets):
    """Facets without the order of equals."""
    return [
        Counter(
            (getattr(one, "ref", None) or getattr(one, "value", None), one.count) for one in kind
        )
        for kind in (
            facets.people,
            facets.places,
            facets.events,
            facets.organisations,
            facets.tags,
            facets.photographers,
            facets.status,
        )
    ] + [facets.years]


QUERIES = [
    "",
    "hanoi ",
    "ha noi ",
    "person:lam ",
    "place:france ",
    "date:1954",
    "-to ",
    "is:missing",
]


def answers(index):
    found = []
    for query in QUERIES:
        hits = index.match(parse(query))
        found.append((index.ordered(hits), index.facets(hits)))
    return found


def test_an_index_kept_and_loaded_answers_the_same(index, tmp_path):
    snapshot.save(index, tmp_path, "uuid-1", 42)
    loaded, change = snapshot.load(tmp_path, "uuid-1")
    assert change == 42
    assert answers(loaded) == answers(index)
    assert loaded.complete("mit") == index.complete("mit")


def test_a_loaded_index_can_be_changed(index, photos, tmp_path, make_photo):
    index.update([make_photo(99, "Z-1", "Added later")])
    snapshot.save(index, tmp_path, "uuid-1", 1)
    loaded, _ = snapshot.load(tmp_path, "uuid-1")
    loaded.update([make_photo(99, "Z-2", "Changed again"), photos[0]], removed_ids=(12,))
    assert set(loaded.ordered(loaded.match(parse("again ")))) == {99}
    assert not len(loaded.match(parse("later ")))
    assert set(loaded.ordered(loaded.match(parse("place:hanoi ")))) == {20}
    assert set(loaded.ordered(loaded.match(parse("kiet ")))) == {11}
    assert not len(loaded.match(parse("reference:Z1 ")))


def test_a_photo_changed_before_it_was_kept_can_be_changed_again(
    index, photos, tmp_path, make_photo
):
    for reference in ("Z-1", "Z-2"):
        index.update([make_photo(12, reference, "Changed")])
        snapshot.save(index, tmp_path, "uuid-1", 1)
        index, _ = snapshot.load(tmp_path, "uuid-1")
    index.update([photos[1]])
    assert len(index) == len(photos)
    assert sorted(index.ordered(index.match(parse("")))) == [11, 12, 20, 21, 22, 30]
    assert not len(index.match(parse("changed ")))


def test_another_archive_or_none_is_not_loaded(index, tmp_path):
    assert snapshot.load(tmp_path, "uuid-1") is None
    snapshot.save(index, tmp_path, "uuid-1", 1)
    assert snapshot.load(tmp_path, "uuid-2") is None
    (tmp_path / "index-uuid-1.arrays").rename(tmp_path / "index-uuid-2.arrays")
    assert snapshot.load(tmp_path, "uuid-2") is None


def test_a_worn_index_is_not_kept(index, photos, tmp_path):
    snapshot.save(index, tmp_path, "uuid-1", 1)
    for _ in range(170):
        index.update(photos)
    assert index.worn
    snapshot.save(index, tmp_path, "uuid-1", 2)
    assert snapshot.load(tmp_path, "uuid-1") is None
    assert len(index) == len(photos)


def test_the_file_of_an_earlier_version_goes(index, tmp_path):
    former = tmp_path / "index-a.npz"
    former.write_bytes(b"former")
    snapshot.save(index, tmp_path, "a", 3)
    assert not former.exists()
    assert snapshot.load(tmp_path, "a") is not None


def test_an_empty_archive():
    index = Index.build((), ())
    hits = index.match(Everything())
    assert len(hits) == 0
    assert index.ordered(hits).tolist() == []
    assert index.facets(hits).years == ()
    assert index.complete("z") == index.complete("") == ()


def test_removing_what_is_not_there_changes_nothing(index):
    index.update((), removed_ids=(1, 2, 999_999))
    assert len(index) == 6


def test_a_renamed_record_is_found_by_its_new_name_only(index, records):
    person = records[0]
    index.update_records([FindableRecord(person.ref, "Nguyễn Du", ())])
    assert not len(index.match(parse("person:kiet ")))
    assert set(index.ordered(index.match(parse("person:nguyendu ")))) == {11}
    index.update_records(removed=[person.ref])
    assert not len(index.match(parse("person:du ")))


def test_a_record_moved_elsewhere_takes_its_photos_along(index, records):
    paris = next(record for record in records if record.label == "Paris")
    index.update_records([FindableRecord(paris.ref, "Paris", (), (4,))])
    assert not len(index.match(parse("place:france ")))
    assert set(index.ordered(index.match(parse("place:hanoi ")))) == {11, 12, 20}


def test_records_that_are_part_of_each_other_do_no_harm(photos):
    place = RecordKind.PLACE
    circle = [FindableRecord(RecordRef(place, n), f"P{n}", (), (n % 3 + 1,)) for n in (1, 2, 3)]
    index = Index.build(photos, circle)
    assert set(index.ordered(index.match(parse("place:p1 ")))) == {11}
