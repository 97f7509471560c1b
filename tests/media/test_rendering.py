# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from PIL import Image

from photo_archive.media.rendering import Rendered, Rendering


def test_a_rendering_is_one_upright_picture_unless_it_says_otherwise() -> None:
    rendering = Rendering(8, 6, "L", render=lambda px: Rendered(Image.new("L", (px, px))))
    rendered = rendering.render(4)
    assert (rendering.orientation, rendering.pages) == (1, 1)
    assert rendered.image.size == (4, 4)
    assert rendered.is_turned
    assert rendered.is_complete
