"""As much of a client as it takes to try a password: TLS, AUTH and PING."""

import socket
import ssl

from problems import RotationError

TIMEOUT = 5
# The engine's words for a password that is wrong; the second is what Redis OSS says before version 6.
REFUSALS = ("-WRONGPASS", "-ERR invalid password")


def try_password(host, port, user_name, password):
    """Whether each address behind a name accepts a password."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise RotationError(f"cannot resolve {host}: {error}") from None
    for address in dict.fromkeys(entry[4][:2] for entry in found):
        try:
            yield _try(address, host, user_name, password)
        except OSError as error:
            raise RotationError(
                f"cannot connect to {host} ({address[0]}) on port {port}: {error}; "
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
