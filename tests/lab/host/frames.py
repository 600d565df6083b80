# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Transcripts rewritten frame by frame, sums and all."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "audit"))
import transcript  # noqa: E402

NO_CODE = b"none of the directories for code is there: writers and readers are not looked for in code"


def take(data):
    """The nonce, the frames (id, status, note, body), and how many secrets were masked in each."""
    frames, problem = transcript.read(data)
    if problem:
        raise ValueError(problem)
    nonce = data.split(b"\n", 1)[0].split(b" ")[2]
    masked = re.findall(rb"(?m)^END %s ([a-z0-9.-]+) \S+ \d+ (\d+) [a-z]+$" % nonce, data)
    return nonce, frames, {name.decode(): int(count) for name, count in masked}


def write(nonce, frames, masked):
    out = [b"unitscope-audit 1 %s\n" % nonce]
    for name, status, note, body in frames:
        head = name.encode()
        out.append(b"BEGIN %s %s\n%s\n" % (nonce, head, body))
        out.append(b"END %s %s %s %d %d %s\n" % (nonce, head, status.encode(), len(body), masked.get(name, 0), note.encode()))
    total = sum(masked.get(f[0], 0) for f in frames)
    out.append(b"DONE %s %d %d %d\n" % (nonce, len(frames), sum(len(f[3]) for f in frames), total))
    return b"".join(out)


def changed(data, change):
    """With each body as change(body) gives it."""
    nonce, frames, masked = take(data)
    return write(nonce, [(name, status, note, change(body)) for name, status, note, body in frames], masked)


def without_code(data):
    """The same host, seen by an audit that found no code to read."""
    nonce, frames, masked = take(data)
    kept = []
    for frame in frames:
        if frame[0] == "files.code":
            kept.append((frame[0], "-", "absent", NO_CODE + b"\n"))
            masked.pop(frame[0], None)
        elif not frame[0].startswith("files.code"):
            kept.append(frame)
    return write(nonce, kept, masked)


if __name__ == "__main__":  # frames.py OLD NEW <TRANSCRIPT: with one word for another
    old, new = (word.encode() for word in sys.argv[1:3])
    sys.stdout.buffer.write(changed(sys.stdin.buffer.read(), lambda body: body.replace(old, new)))
