"""The program under test: `localities serve`, as a newcomer runs it, with a fresh sample locality."""

import os
import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

LOCALITIES = os.environ["LOCALITIES"]


class Workbench:
    """Serves from `with` until its end, on a free port of the loopback.

    `imports` are brought in before: what they hold, the name of the file, its text.
    """

    def __init__(self, imports=()):
        self._imports = imports

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="localities-")
        locality = pathlib.Path(self._folder.name) / "dorset.locality"
        subprocess.run([LOCALITIES, "new", locality, "--sample", "dorset"], check=True, capture_output=True)
        for kind, name, text in self._imports:
            file = pathlib.Path(self._folder.name) / name
            file.write_text(text)
            subprocess.run([LOCALITIES, "import", locality, kind, file], check=True, capture_output=True)
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self._process = subprocess.Popen(
            [LOCALITIES, "serve", locality, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        try:
            self._wait_until_open()
        except Exception:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stop()
        self._folder.cleanup()

    def stop(self):
        """Asks the server to stop; its exit code and what it wrote to its log are kept for the tests."""
        if self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            _, log = self._process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            _, log = self._process.communicate()
        self.exit_code = self._process.returncode
        self.log = log.decode()

    def _wait_until_open(self, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise RuntimeError(f"localities serve ended with {self._process.returncode}")
            try:
                urllib.request.urlopen(self.address, timeout=1).close()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"localities serve did not answer at {self.address} within {seconds} s")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
