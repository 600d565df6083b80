# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""xdotpaint.py FILE: what xdot does with a dot file until it is seen: dot, parse, one frame of 1440 x 900 with the whole
picture in it. Prints "DOT PARSE PAINT", milliseconds of processor time. Run by the Python that xdot is installed for."""
import importlib.util
import os
import resource
import subprocess
import sys
import types
import warnings


def hollow(name, folder):
    """A package whose own __init__ is not run: xdot's makes windows, and there may be no screen."""
    sys.modules[name] = package = types.ModuleType(name)
    package.__path__ = [folder]


def milliseconds():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return 1e3 * sum(usage.ru_utime + usage.ru_stime for usage in usages)


FOLDER = importlib.util.find_spec("xdot").submodule_search_locations[0]
hollow("xdot", FOLDER)
hollow("xdot.ui", os.path.join(FOLDER, "ui"))
warnings.simplefilter("ignore")  # xdot asks for GDK without a version
import cairo  # noqa: E402
from xdot.dot.parser import XDotParser  # noqa: E402

WIDTH, HEIGHT = 1440, 900
began = milliseconds()
code = subprocess.run(["dot", "-q1", "-Txdot", sys.argv[1]], stdout=subprocess.PIPE, check=True).stdout
laid = milliseconds()
graph = XDotParser(code).parse()
parsed = milliseconds()
surface = cairo.ImageSurface(cairo.FORMAT_RGB24, WIDTH, HEIGHT)
canvas = cairo.Context(surface)
canvas.set_source_rgb(1, 1, 1)
canvas.paint()
canvas.translate(WIDTH / 2, HEIGHT / 2)
scale = min(WIDTH / graph.width, HEIGHT / graph.height)
canvas.scale(scale, scale)
canvas.translate(-graph.width / 2, -graph.height / 2)
graph.draw(canvas, bounding=(0, 0, graph.width, graph.height))
surface.flush()
print(f"{laid - began:.0f} {parsed - laid:.0f} {milliseconds() - parsed:.0f}")
