# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""The part of accessible-bus that runs inside its session: LAUNCHER PROGRAM FILE."""

import subprocess
import sys
import time

launcher, program, file = sys.argv[1:]
DEADLINE = 40  # seconds for each thing that is waited for


def wait_for(what, ask):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        try:
            found = ask()
        except Exception:  # an object that went away while it was asked
            found = None
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f"FAILED: {what} did not come within {DEADLINE} s")


bus = subprocess.Popen([launcher, "--launch-immediately"])
time.sleep(1)
child = subprocess.Popen([program, file])
try:
    import pyatspi

    def application():
        desktop = pyatspi.Registry.getDesktop(0)
        return next((app for app in desktop if app and "unitscope" in app.name.lower()), None)

    def descend(node):
        yield node
        for child_node in node:
            if child_node:
                yield from descend(child_node)

    def canvas():
        app = application()
        return app and next((n for n in descend(app) if n.name == "Topology" and n.childCount > 0), None)

    picture = wait_for("a picture", canvas)
    assert picture.getRole() == pyatspi.ROLE_LIST, picture.getRoleName()
    items = [item for item in picture if item.getRole() == pyatspi.ROLE_LIST_ITEM]
    print(f'"{picture.name}": {picture.description}')
    assert items, "no items"
    for item in items:
        states = item.getState()
        assert item.name and item.description, f"an item without words: {item.name!r} {item.description!r}"
        assert states.contains(pyatspi.STATE_SELECTABLE) and states.contains(pyatspi.STATE_FOCUSABLE), item.name
    for item in items[:3] + items[-2:]:
        print(f"  {item.getRoleName()}: {item.name} - {item.description}")
    print(f"{len(items)} items with name, role, state and description")

    # Pressing one selects it, and the bus says so.
    items[0].queryAction().doAction(0)
    wait_for("the selection", lambda: items[0].getState().contains(pyatspi.STATE_SELECTED))
    print(f"pressed and selected: {items[0].name}")
finally:
    for process in (child, bus):
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
