# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why the operating system refused something, as words that can be translated.

What it says itself is in English, or in the language of the computer, which is not always that of
the program. The English words are those of the system, so that nothing changes for scripts.
"""

from __future__ import annotations

import errno

from photo_archive.domain.errors import Message, Value

_REASONS = {
    errno.ENOENT: Message("No such file or directory"),
    errno.EACCES: Message("Permission denied"),
    errno.EPERM: Message("Operation not permitted"),
    errno.EEXIST: Message("File exists"),
    errno.EISDIR: Message("Is a directory"),
    errno.ENOTDIR: Message("Not a directory"),
    errno.ENOTEMPTY: Message("Directory not empty"),
    errno.ENAMETOOLONG: Message("File name too long"),
    errno.ENOSPC: Message("No space left on device"),
    errno.EFBIG: Message("File too large"),
    errno.EROFS: Message("Read-only file system"),
    errno.EIO: Message("Input/output error"),
    errno.EBUSY: Message("Device or resource busy"),
    errno.ENODEV: Message("No such device"),
    errno.EMFILE: Message("Too many open files"),
}


def reason_of(error: OSError) -> Value:
    """Why it could not be done; what is not known here as the system says it."""
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return error.strerror or type(error).__name__
