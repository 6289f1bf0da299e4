"""As much of a client as it takes to try a password: TLS, AUTH and PING."""

import socket
import ssl

from problems import RotationError

TIMEOUT = 5
# The engine's words for a password that is wrong; the second is what Redis OSS says before version 6.
REFUSALS = ("-WRONGPASS", "-ERR invalid password")


def addresses(host, port):
    """The addresses behind a name: IPv4 only, which is what the function has a way to."""
    try:
        found = socket.getaddrinfo(host, port, socket.AF_INET, socket.SOCK_STREAM)
    except OSError as error:
        raise RotationError(f"cannot resolve {host} to an IPv4 address: {error}") from None
    return [entry[4] for entry in found]


def try_password(address, host, user_name, password):
    """Whether an address of a host accepts a password."""
    try:
        return _try(address, host, user_name, password)
    except OSError as error:
        raise RotationError(
            f"cannot connect to {host} ({address[0]}) on port {address[1]}: {error}; "
            "does the cache's security group admit this function?"
        ) from None


def _try(address, host, user_name, password):
    with (
        socket.create_connection(address, TIMEOUT) as plain,
        ssl.create_default_context().wrap_socket(plain, server_hostname=host) as secure,
        secure.makefile("rb") as answers,
    ):
        reply = _ask(secure, answers, "AUTH", *([user_name] if user_name else []), password)
        if reply.startswith(REFUSALS):
            return False
        if reply == "+OK":
            # A user may lack the permission to PING; that it may not is an answer too.
            reply = _ask(secure, answers, "PING")
            if reply == "+PONG" or reply.startswith("-NOPERM"):
                return True
        # An error may quote what it was sent, so only its kind is told.
        raise RotationError(f"{host} ({address[0]}) answers {reply.split(' ', 1)[0]!r} to AUTH and PING")


def _ask(connection, answers, *words):
    parts = [f"*{len(words)}\r\n".encode()]
    for word in (word.encode() for word in words):
        parts.append(b"$%d\r\n%s\r\n" % (len(word), word))
    connection.sendall(b"".join(parts))
    line = answers.readline(4096)
    if not line.endswith(b"\r\n"):
        raise OSError("the connection was closed")
    return line[:-2].decode(errors="replace")
