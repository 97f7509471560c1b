# SPDX-FileCopyrightText: 2026 Photo Archive contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a folder lies on a network file system, where SQLite must not write.

Locks and shared memory of write-ahead logging are not dependable there; digiKam and Lightroom
forbid it as well. The pictures themselves may be anywhere.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")

NETWORK_TYPES = frozenset(
    {
        "9p",
        "acfs",
        "afs",
        "afpfs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.ceph",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "glusterfs",
        "gpfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs3",
        "nfs4",
        "orangefs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "webdav",
    }
)

_OCTAL = re.compile(r"\\([0-7]{3})")


def file_system_type(path: Path, mounts: str) -> str:
    """The type of the file system a path is on, "" if the table does not say.

    Args:
        path: An absolute path without symbolic links.
        mounts: A mount table as in /proc/mounts: device, mount point, type, options.
    """
    best, found = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[1])
        inside = point == "/" or path == Path(point) or Path(point) in path.parents
        if inside and len(point) >= len(best):
            best, found = point, fields[2]
    return found


def network_type(folder: Path) -> str:
    """The network file system a folder is on, "" if it is on a local one."""
    real = Path(os.path.realpath(folder))
    found = file_system_type(real, mount_table())
    return found if found.lower() in NETWORK_TYPES else ""


def mount_table() -> str:
    """The mounts of this computer in the form of /proc/mounts."""
    if MOUNTS.exists():
        return MOUNTS.read_bytes().decode("utf-8", "surrogateescape")
    import psutil

    lines = []
    for part in psutil.disk_partitions(all=True):
        kind = "smbfs" if "remote" in part.opts.split(",") else part.fstype
        point = part.mountpoint.replace(" ", "\\040")
        lines.append(f"{part.device.replace(' ', '_')} {point} {kind or '-'}")
    return "\n".join(lines)
