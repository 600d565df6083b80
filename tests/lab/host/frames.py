# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Transcripts rewritten frame by frame, sums and all."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "audit"))
import transcript  # noqa: E402

NO_CODE = b"none of the directories for code is there: writers and readers are not looked for in code"


def write(nonce, frames):
    """The transcript of frames (id, status, note, body), without what was counted as masked."""
    out = [b"unitscope-audit 1 %s\n" % nonce]
    for name, status, note, body in frames:
        head = name.encode()
        out.append(b"BEGIN %s %s\n%s\nEND %s %s %s %d 0 %s\n" % (nonce, head, body, nonce, head, status.encode(), len(body), note.encode()))
    out.append(b"DONE %s %d %d 0\n" % (nonce, len(frames), sum(len(f[3]) for f in frames)))
    return b"".join(out)


def without_code(data):
    """The same host, seen by an audit that found no code to read."""
    frames, problem = transcript.read(data)
    if problem:
        raise ValueError(problem)
    kept = []
    for frame in frames:
        if frame[0] == "files.code":
            kept.append((frame[0], "-", "absent", NO_CODE + b"\n"))
        elif not frame[0].startswith("files.code"):
            kept.append(frame)
    return write(data.split(b"\n", 1)[0].split(b" ")[2], kept)
