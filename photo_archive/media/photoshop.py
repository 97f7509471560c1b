# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photoshop files that Pillow does not know: more than 8 bits a channel, and the large PSB.

Only the composite that Photoshop keeps for other programs is shown; layers are not put together.
"""

from __future__ import annotations

import io
from pathlib import Path

from photo_archive.domain.errors import Message, ProblemKind
from photo_archive.media.failures import DECODER_FAILURES, MediaError
from photo_archive.media.rendering import Rendered, Rendering


def open_photoshop(source: Path | bytes) -> Rendering:
    """Read the header of a PSD or PSB.

    Raises:
        MediaError: It is damaged.
    """
    import psd_tools

    try:
        document = psd_tools.PSDImage.open(
            io.BytesIO(source) if isinstance(source, bytes) else source
        )
        if not document.has_preview():
            raise _no_composite()
        return Rendering(
            width_px=document.width,
            height_px=document.height,
            mode=document.pil_mode,
            render=lambda _: _composite(document),
        )
    except DECODER_FAILURES as error:
        raise MediaError(
            ProblemKind.DAMAGED,
            Message(
                "This Photoshop file is damaged or of a rare kind. Save it again as TIFF and import"
                " that."
            ),
        ) from error


def _composite(document: object) -> Rendered:
    from psd_tools import PSDImage

    assert isinstance(document, PSDImage)
    image = document.topil()
    if image is None:
        raise _no_composite()
    return Rendered(image, is_turned=False)


def _no_composite() -> MediaError:
    return MediaError(
        ProblemKind.UNSUPPORTED,
        Message(
            "This Photoshop file was saved without the picture for other programs. Save it again"
            " with “Maximise compatibility”, or as TIFF."
        ),
    )
