"""Show the site on this computer while its pages are written: `serve.py [--port 8001] [--language da]`."""

import argparse
import os
import socket
import subprocess
import sys

from environment import ROOT, make_environment


def serve(port, language=None):
    if not port.isdigit() or not 1024 <= int(port) < 65535:
        sys.exit(f"A port is a number from 1024 to 65534, not {port}.")
    if is_taken(int(port)):
        again = "py scripts\\serve.py --port " if os.name == "nt" else "make serve PORT="
        sys.exit(f"Port {port} is taken: stop what uses it, or choose another port: {again}{int(port) + 1}")
    command = [make_environment(), "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:" + port]
    if language:
        os.environ["COURSE_LANGUAGE"] = language
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's news about its own future, at every start.
    os.chdir(ROOT)
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)  # In our place, so that Ctrl-C and kill reach MkDocs itself.


def is_taken(port):
    with socket.socket() as probe:
        if os.name != "nt":  # On Windows this option would let two servers share the port.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", default="8000")
    parser.add_argument("--language", help="build this language only, for example: da")
    serve(**vars(parser.parse_args()))
