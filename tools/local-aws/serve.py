#!/usr/bin/env python3
"""Serves simulated AWS on loopback: moto with CloudFormation for ElastiCache.

Prints `READY http://127.0.0.1:PORT` when it answers, and ends on SIGTERM or SIGINT. Several accounts have an endpoint each,
and a line each.
"""

import argparse
import logging
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterable
from typing import Any

WRITTEN_FOR = "5."
MOTO_MISSING = 3


def main() -> int:
    arguments = parse_arguments()
    try:
        import moto
        import moto.server  # noqa: F401  (fails if moto was installed without its server)
    except ImportError as missing:
        print(f"serve.py needs moto's server ({missing}): pip install 'moto[server,all]'", file=sys.stderr)
        return MOTO_MISSING
    if not moto.__version__.startswith(WRITTEN_FOR):
        print(f"serve.py was written for moto {WRITTEN_FOR}x and may not work with {moto.__version__}", file=sys.stderr)
    configure_logging(arguments.verbose)
    # The plug-in lives in the source tree, which a test run must not litter.
    sys.dont_write_bytecode = True
    import elasticache_cfn

    elasticache_cfn.install()
    if arguments.accounts == 1:
        serve(arguments.port, arguments.exit_with_parent)
    else:
        serve_several(arguments.accounts, arguments.exit_with_parent)
    return 0


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0, the default, picks a free one")
    parser.add_argument(
        "--accounts", type=int, default=1, help="how many, each a process with a free port; they share what is loaded"
    )
    parser.add_argument("--verbose", action="store_true", help="log requests and failures to stderr")
    parser.add_argument(
        "--exit-with-parent", action="store_true", help="end when stdin closes, as it does when the parent dies"
    )
    return parser.parse_args()


def configure_logging(verbose: bool) -> None:
    logging.basicConfig(stream=sys.stderr, level=logging.DEBUG if verbose else logging.CRITICAL)
    for chatty in ("botocore", "boto3", "urllib3"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    if not verbose:
        # werkzeug sets a level of its own unless it finds one.
        logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
        warnings.simplefilter("ignore")


def serve_several(accounts: int, exit_with_parent: bool) -> None:
    """Loading takes seconds, so it is done once, before the processes part."""
    import moto.backends  # noqa: F401
    import moto.moto_server.werkzeug_app  # noqa: F401

    children = []
    for _ in range(accounts):
        child = os.fork()
        if child == 0:
            serve(0, exit_with_parent)
            os._exit(0)
        children.append(child)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _: [os.kill(child, received) for child in children])
    for child in children:
        os.waitpid(child, 0)


class OneAtATime:
    """A WSGI application that answers one request after the other.

    The CDK's command deploys and destroys stacks at the same time. moto's backends walk dictionaries that another request may
    change meanwhile, and then fail with "dictionary changed size during iteration".
    """

    def __init__(self, application: Callable[..., Iterable[bytes]]):
        self._application = application
        self._turn = threading.Lock()

    def __call__(self, environment: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        with self._turn:
            return self._application(environment, start_response)


def serve(port: int, exit_with_parent: bool) -> None:
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    stopping = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    # What moto's ThreadedMotoServer does; but that one waits for ever if the port is taken.
    application = OneAtATime(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", port, application, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # In one piece, whatever buffers there are: the processes of several accounts write into one pipe.
    os.write(sys.stdout.fileno(), f"READY http://127.0.0.1:{server.server_port}\n".encode())
    if exit_with_parent:
        threading.Thread(target=wait_for_parent, args=(stopping,), daemon=True).start()
    stopping.wait()
    server.shutdown()


def wait_for_parent(stopping: threading.Event) -> None:
    # Unbuffered: the interpreter cannot shut down while a thread holds the lock of a buffered reader.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    stopping.set()


if __name__ == "__main__":
    sys.exit(main())
