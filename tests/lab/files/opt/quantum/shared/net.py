# SPDX-FileCopyrightText: 2026 Unitscope contributors
# SPDX-License-Identifier: Apache-2.0
"""Listens, and holds connections to others, in threads."""
import socket
import threading
import time


def listen(host, port, dual=False):
    if dual:
        server = socket.create_server((host, port), family=socket.AF_INET6, dualstack_ipv6=True)
    else:
        server = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    threading.Thread(target=accept, args=(server,), daemon=True).start()


def accept(server):
    held = []
    while True:
        held.append(server.accept()[0])
        del held[:-40]


def hold(host, port):
    """A connection that stays, made as soon as somebody listens."""
    threading.Thread(target=connect, args=(host, port), daemon=True).start()


def connect(host, port):
    while True:
        try:
            with socket.create_connection((host, port)) as connection:
                connection.recv(1)
        except OSError:
            pass
        time.sleep(0.2)
