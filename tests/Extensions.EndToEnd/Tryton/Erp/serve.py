"""Runs a script of Tryton until the standard input ends, so that it never outlives whoever started it.

Its server takes a port that the system gives it, and tells it on the standard output once it listens: a port that was
looked up beforehand could be taken by another process in between.

Usage: serve.py SCRIPT ARGUMENT...
"""

import os
import runpy
import socketserver
import sys
import threading


def end_with_input():
    sys.stdin.buffer.read()
    os._exit(0)


def tell_port(serve_forever):
    def serve(server, *arguments, **options):
        print("Listening on port", server.socket.getsockname()[1], flush=True)
        serve_forever(server, *arguments, **options)

    return serve


threading.Thread(target=end_with_input, daemon=True).start()
socketserver.BaseServer.serve_forever = tell_port(socketserver.BaseServer.serve_forever)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
