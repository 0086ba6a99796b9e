"""A cluster of Ray on this machine that outlives the scans that are run on it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SETTINGS = {"RAY_AUTH_MODE": "token"}
"""What the environment of whoever uses the cluster must say: Ray's own token keeps others out."""

_HEAD = """
import sys, ray
ray.init(num_cpus=int(sys.argv[1]), include_dashboard=False, log_to_driver=False)
print(ray.get_runtime_context().gcs_address, flush=True)
sys.stdin.read()
ray.shutdown()
"""
_PATIENCE = 60


@contextmanager
def standing(workers: int) -> Iterator[str]:
    """The address of a cluster that ends with the block, or with the process that asked for it.

    Args:
        workers: how many it has room for.

    Raises:
        RuntimeError: it did not start.
    """
    command = [sys.executable, "-c", _HEAD, str(workers)]
    pipe = subprocess.PIPE
    head = subprocess.Popen(
        command,
        stdin=pipe,
        stdout=pipe,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **SETTINGS},
        text=True,
    )
    assert head.stdin is not None
    assert head.stdout is not None
    try:
        address = head.stdout.readline().strip()
        if not address:
            raise RuntimeError("the cluster did not start")
        yield address
    finally:
        head.stdin.close()
        head.wait(_PATIENCE)
        head.stdout.close()
