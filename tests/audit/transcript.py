# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Reads a transcript of importers/audit/audit.sh as docs/audit-transcript.md says, for the tests.

transcript.py list FILE           "id status note" of each frame; exits 1 unless the transcript is complete
transcript.py body FILE ID        what the frame holds
transcript.py same FILE FILE...   whether all have the same frames, with the same bodies where nothing changes by itself
transcript.py cuts FILE           cuts the transcript at every byte, and checks that each cut is known for one
"""

import re
import sys


def read(data):
    """The frames, (id, status, note, body), and why the transcript is not complete, or None."""
    first, _, rest = data.partition(b"\n")
    head = re.fullmatch(rb"unitscope-audit 1 ([0-9a-f]+)", first)
    if not head or not _:
        return [], "no version line"
    nonce, frames, place = head[1], [], len(first) + 1
    while True:
        last = re.compile(rb"DONE %s (\d+) (\d+) (\d+)\n" % nonce).match(data, place)
        if last:
            if int(last[1]) != len(frames) or int(last[2]) != sum(len(f[3]) for f in frames):
                return frames, "the last line counts other frames or bytes"
            return frames, None
        begin = re.compile(rb"BEGIN %s ([a-z0-9.-]+)\n" % nonce).match(data, place)
        if not begin:
            return frames, f"neither BEGIN nor DONE at byte {place}"
        end = re.compile(rb"\nEND %s ([a-z0-9.-]+) (\d+|-) (\d+) (\d+) ([a-z]+)\n" % nonce).search(data, begin.end() - 1)
        if not end:
            return frames, f"frame {begin[1].decode()} has no end"
        body = data[begin.end() : max(end.start(), begin.end())]
        if end[1] != begin[1] or int(end[3]) != len(body):
            return frames, f"frame {begin[1].decode()} ends as {end[0]!r}, after {len(body)} bytes"
        frames.append((begin[1].decode(), end[2].decode(), end[5].decode(), body))
        place = end.end()


def load(path):
    with open(path, "rb") as file:
        return file.read()


def frames_of(path):
    frames, problem = read(load(path))
    if problem:
        sys.exit(f"{path}: {problem}")
    return frames


# What stays the same from one run to the next on a quiet host.
STEADY = re.compile(r"units\.|sockets\.|files\.|host\.(name|kernel|system|machine|account|rights|addresses)|redis.*\.(scan\.1|streams)$")


def steady(frames):
    return [(i, s, n, b if STEADY.match(i) else None) for i, s, n, b in frames if not i.startswith("processes.")]


def main(what, path, *more):
    if what == "list":
        for frame in frames_of(path):
            print(*frame[:3])
    elif what == "body":
        bodies = [body for i, _, _, body in frames_of(path) if i == more[0]]
        if len(bodies) != 1:
            sys.exit(f"{path}: {len(bodies)} frames {more[0]}")
        sys.stdout.buffer.write(bodies[0])
    elif what == "same":
        expected = steady(frames_of(path))
        for other in more:
            found = steady(frames_of(other))
            for a, b in zip(expected, found):
                if a != b:
                    sys.exit(f"{path} and {other} differ:\n{a}\n{b}")
            if len(expected) != len(found):
                sys.exit(f"{path} has {len(expected)} frames, {other} has {len(found)}")
        print(f"{len(expected)} frames, the same in {1 + len(more)} transcripts")
    elif what == "cuts":
        data = load(path)
        whole, problem = read(data)
        assert problem is None, problem
        for length in range(len(data)):
            frames, problem = read(data[:length])
            assert problem, f"the first {length} bytes pass for a whole transcript"
            assert frames == whole[: len(frames)], f"the first {length} bytes give other frames"
        print(f"{len(data)} cuts, each known for one")


if __name__ == "__main__":
    main(*sys.argv[1:])
