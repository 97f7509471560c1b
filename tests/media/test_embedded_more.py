# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later

from __future__ import annotations

from photo_archive.media.embedded_more import more_fields
from photo_archive.media.fields import NOTHING_OWN, OwnFields
from photo_archive.media.xmp_tree import OWN_NAMESPACE, read_packet

PACKET = f"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:c="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:pa="{OWN_NAMESPACE}"
 xmp:Rating="3" photoshop:Urgency="2" photoshop:Category="POL"
 e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm"
 e:AISystemUsed="none" pa:Reference="A-1" pa:Archive="uuid">
<e:Contributor><rdf:Bag><rdf:li rdf:parseType="Resource">
 <e:Name><rdf:Alt><rdf:li xml:lang="x-default">Lê Minh</rdf:li></rdf:Alt></e:Name>
 <e:Role><rdf:Bag><rdf:li>retoucher</rdf:li></rdf:Bag></e:Role></rdf:li></rdf:Bag></e:Contributor>
<plus:CopyrightOwner><rdf:Seq><rdf:li rdf:parseType="Resource">
 <plus:CopyrightOwnerName>TTXVN</plus:CopyrightOwnerName></rdf:li></rdf:Seq></plus:CopyrightOwner>
<e:OrganisationInImageCode><rdf:Bag><rdf:li>MOFA</rdf:li></rdf:Bag></e:OrganisationInImageCode>
<e:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType="Resource"><e:PersonName><rdf:Alt>
 <rdf:li xml:lang="x-default">Võ Văn Kiệt</rdf:li></rdf:Alt></e:PersonName>
 <e:PersonCharacteristic><rdf:Bag><rdf:li rdf:parseType="Resource">
 <e:CvTermName><rdf:Alt><rdf:li xml:lang="x-default">statesman</rdf:li></rdf:Alt></e:CvTermName>
 </rdf:li></rdf:Bag></e:PersonCharacteristic></rdf:li></rdf:Bag></e:PersonInImageWDetails>
<e:ArtworkOrObject><rdf:Bag><rdf:li rdf:parseType="Resource"><e:AOTitle><rdf:Alt>
 <rdf:li xml:lang="x-default">Print</rdf:li></rdf:Alt></e:AOTitle>
 <e:AOSourceInvNo>N-12</e:AOSourceInvNo></rdf:li></rdf:Bag></e:ArtworkOrObject>
<c:CreatorContactInfo rdf:parseType="Resource"><c:CiEmailWork>a@example.org</c:CiEmailWork>
 </c:CreatorContactInfo>
<c:SubjectCode><rdf:Bag><rdf:li>11000000</rdf:li></rdf:Bag></c:SubjectCode>
<photoshop:SupplementalCategories><rdf:Bag><rdf:li>VIS</rdf:li></rdf:Bag>
 </photoshop:SupplementalCategories>
<pa:CaptionAsReceived><rdf:Alt><rdf:li xml:lang="x-default">as it came</rdf:li></rdf:Alt>
 </pa:CaptionAsReceived></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_what_no_field_of_an_archive_takes_up() -> None:
    found = more_fields(read_packet(PACKET.encode()))
    assert found == {
        "contributors": ("Lê Minh · retoucher",),
        "copyright_owners": ("TTXVN",),
        "organisation_codes": ("MOFA",),
        "person_traits": ("Võ Văn Kiệt: statesman",),
        "artworks": ("Print · N-12",),
        "source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm",
        "ai_use": ("none",),
        "contact": ("a@example.org",),
        "genres": (),
        "subjects": ("11000000",),
        "category": ("POL", "VIS"),
        "urgency": "2",
        "rating": "3",
        "software": "",
        "own": OwnFields("uuid", "A-1", {"x-default": "as it came"}),
    }


def test_nothing_of_our_own() -> None:
    packet = PACKET.replace(OWN_NAMESPACE, "urn:other/")
    own = more_fields(read_packet(packet.encode()))["own"]
    assert own == NOTHING_OWN
    assert not own
    assert OwnFields(reference="A-1")
    assert str(OwnFields(reference="A-1")) == "A-1"
