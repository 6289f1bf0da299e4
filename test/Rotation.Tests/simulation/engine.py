"""The nodes of a cache: real redis-server processes with TLS, whose passwords ElastiCache changes by ACL."""

import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

LOCALHOST = "localhost"


def make_certificate(folder: Path, name: str = LOCALHOST) -> tuple[Path, Path]:
    key, certificate = folder / f"{name}.key", folder / f"{name}.crt"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
         "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name},IP:127.0.0.1",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key


class Node:
    def __init__(self, folder: Path, certificate: tuple[Path, Path]):
        self.port = _free_port()
        self.address = ("127.0.0.1", self.port)
        # A socket in a folder of its own: the path of a socket may not be long.
        self._socket_folder = Path(tempfile.mkdtemp(prefix="n-"))
        self._socket = self._socket_folder / "s"
        self._administrator = secrets.token_hex(16)
        configuration = folder / f"{self.port}.conf"
        configuration.write_text(
            "\n".join([
                "port 0", f"tls-port {self.port}", "bind 127.0.0.1", "tls-auth-clients no",
                f"tls-cert-file {certificate[0]}", f"tls-key-file {certificate[1]}", f"tls-ca-cert-file {certificate[0]}",
                f"unixsocket {self._socket}", 'save ""', f"dir {folder}", "daemonize no", "protected-mode no",
                f"user administrator on >{self._administrator} ~* &* +@all", "user default off nopass ~* &* +@all",
            ]) + "\n"
        )  # fmt: skip
        self._process = subprocess.Popen(
            ["redis-server", str(configuration)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while not self._answers():
            if self._process.poll() is not None:
                raise RuntimeError("redis-server ended before it was ready")
            time.sleep(0.01)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()
        shutil.rmtree(self._socket_folder)

    def execute(self, *words: str) -> str:
        """A command of the administrator."""
        with socket.socket(socket.AF_UNIX) as connection, connection.makefile("rb") as answers:
            connection.connect(str(self._socket))
            for command in (("AUTH", "administrator", self._administrator), words):
                connection.sendall(_encode(command))
                line = answers.readline()
                if line.startswith(b"-"):
                    raise RuntimeError(f"{command[0]}: {line.decode().strip()}")
            return line.decode().strip()

    def _answers(self) -> bool:
        try:
            return self.execute("PING") == "+PONG"
        except OSError:
            return False


def _encode(words: tuple[str, ...]) -> bytes:
    return b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(w), w) for w in (x.encode() for x in words))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
