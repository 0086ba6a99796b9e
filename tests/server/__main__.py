"""Run the server: alone until it is interrupted, or for as long as a command runs.

python -m tests.server --port 8099
python -m tests.server --run reportedly add http://seoul-courier.example/2019/05/16/inquiry
"""

import argparse
import os
import subprocess
import sys
import time
from contextlib import suppress

from tests.server.server import Server


def main(arguments: list[str]) -> int:
    """Run the server, and a command with REPORTEDLY_TEST_SERVER set to it.

    Returns:
        The exit status of the command.
    """
    options = argparse.ArgumentParser(prog="python -m tests.server")
    options.add_argument("--port", type=int, default=0, help="0: any that is free")
    options.add_argument("--run", nargs=argparse.REMAINDER, help="a command, run until it ends")
    told = options.parse_args(arguments)
    with Server(told.port) as server, suppress(KeyboardInterrupt):
        if told.run:
            environment = {**os.environ, "REPORTEDLY_TEST_SERVER": server.address}
            return subprocess.run(told.run, env=environment, check=False).returncode
        print(f"REPORTEDLY_TEST_SERVER={server.address}", flush=True)
        while True:
            time.sleep(3600)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
