#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes a copy of a pack that somebody tampered with: changezip.py IN OUT WHAT [NAME [OTHER]]"""
import struct
import sys
import warnings
import zipfile

warnings.simplefilter("ignore")  # names that stand there twice
source, target, what = sys.argv[1:4]
name = sys.argv[4] if len(sys.argv) > 4 else ""
other = sys.argv[5] if len(sys.argv) > 5 else ""

with zipfile.ZipFile(source) as pack:
    files = [(info.filename, pack.read(info)) for info in pack.infolist()]


def patch(data, changes):
    """Overwrites fields of the first file, in its own header and in the directory: (offset there, offset here, format, value)."""
    central = data.index(b"PK\x01\x02")
    for local, listed, form, value in changes:
        struct.pack_into(form, data, local, value)
        struct.pack_into(form, data, central + listed, value)


method = zipfile.ZIP_DEFLATED if what == "deflate" else zipfile.ZIP_STORED
with zipfile.ZipFile(target, "w", method) as out:
    for entry, data in files:
        if what == "drop" and entry == name:
            continue
        if what == "rename" and entry == name:
            entry = other
        if what == "alter" and entry == name:
            data = bytes([data[0] ^ 1]) + data[1:]
        if what == "spoil" and entry == name:
            data = b"spoilt\x1b[31m\n"
        out.writestr(entry, data)
    if what == "folder":
        out.writestr("evidence/", b"")
    if what == "add":
        out.writestr(name, b"more")
    if what == "twice":
        out.writestr(files[0][0], b"other")
    if what == "link":
        info = zipfile.ZipInfo("evidence/link")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        out.writestr(info, b"/etc/passwd")

data = bytearray(open(target, "rb").read())
if what == "cut":
    data = data[: len(data) // 2]
elif what == "encrypt":
    patch(data, [(6, 8, "<H", 1)])
elif what == "bomb":
    patch(data, [(22, 24, "<I", 0xFFFF0000)])
elif what == "method":
    patch(data, [(8, 10, "<H", 14)])
elif what == "sum":
    patch(data, [(14, 16, "<I", 0)])
open(target, "wb").write(data)
