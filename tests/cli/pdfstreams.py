# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads a PDF from standard input and prints what is packed in its streams, each unpacked; what is no zlib as it is. Its first
line says how many there are and how many of them were unpacked."""
import re
import sys
import zlib

data = sys.stdin.buffer.read()
unpacked = []
packed = 0
for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
    try:
        unpacked.append(zlib.decompressobj().decompress(found[1]))
        packed += 1
    except zlib.error:
        unpacked.append(found[1])
sys.stdout.buffer.write(b"%d %d\n" % (len(unpacked), packed))
for stream in unpacked:
    sys.stdout.buffer.write(stream + b"\n")
