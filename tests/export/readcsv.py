# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads a table of statements from standard input with Python's own reader, undoes the two rules of
graph/export/statementscsv.h, and prints a list of records as JSON: null for none stated, [] for an empty list."""
import csv
import io
import json
import re
import sys

ESCAPES = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}


def text_of(cell):
    if cell.startswith("'"):
        cell = cell[1:]
    if cell == "\\N":
        return None
    if cell == "\\[]":
        return []
    return re.sub(
        r"\\(?:u\{([0-9a-f]+)\}|(.))", lambda found: chr(int(found[1], 16)) if found[1] else ESCAPES[found[2]], cell
    )


data = sys.stdin.buffer.read().decode("utf-8")
rows = list(csv.reader(io.StringIO(data, newline=""), strict=True))
print(json.dumps([dict(zip(rows[0], map(text_of, row), strict=True)) for row in rows[1:]], ensure_ascii=True))
