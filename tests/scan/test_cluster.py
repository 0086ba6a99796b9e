"""On a cluster of Ray: the bytes of one machine, also where workers and the driver are killed."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reportedly.errors import BrokenScan, MissingExtra
from reportedly.scan import done, run, shards
from reportedly.scan.cluster import run_on_ray

from .making import mixed
from .test_work import contents

ROOT = Path(__file__).parents[2]
SOAK = bool(os.environ.get("REPORTEDLY_SOAK"))
WORKERS, DRIVERS = (10, 5) if SOAK else (2, 1)
"""How often a worker and how often the driver is killed."""
SHARDS = 6

try:
    import ray
except ImportError:
    ray = None

pytestmark = pytest.mark.filterwarnings("ignore")  # Ray warns of its own parts
needs_ray = pytest.mark.skipif(ray is None, reason="ray is not installed (make cluster)")


@pytest.fixture(scope="module")
def given(tmp_path_factory):
    folder = tmp_path_factory.mktemp("crawl")
    for number in range(SHARDS):
        mixed(folder / f"s{number}.warc.gz", start=10 * number, tells=4)
    return shards([str(folder)])


@pytest.fixture(scope="module")
def wanted(given, tmp_path_factory):
    out = tmp_path_factory.mktemp("local")
    list(run(given, out))
    return contents(out)


@pytest.mark.skipif(ray is not None, reason="ray is installed")
def test_without_ray_the_extra_is_named(given, tmp_path):
    with pytest.raises(MissingExtra, match=r"reportedly\[ray\]"):
        list(run_on_ray(given, tmp_path))


@needs_ray
def test_a_cluster_makes_the_bytes_of_one_machine(given, wanted, tmp_path):
    told = dict(run_on_ray(given, tmp_path, jobs=2))
    assert set(told) == set(given)
    assert contents(tmp_path) == wanted
    assert {d.file for d in done(tmp_path)} == {d.file for d in told.values()}


@needs_ray
def test_no_cluster_is_told(given, tmp_path):
    with pytest.raises(BrokenScan, match="there is no cluster at"):
        list(run_on_ray(given, tmp_path, address="127.0.0.1:1"))


def scan(folder, out):
    """Start the command with the cluster of its own."""
    command = [sys.executable, "-m", "reportedly", "scan", str(folder), "--out", str(out)]
    return subprocess.Popen(
        [*command, "--engine", "ray", "--jobs", "2"],
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def workers_of(out, seconds):
    """Processes that are at a shard: they hold a file that is being written in the folder."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = [pid for pid in _processes() if _holds(pid, f"{out}/.")]
        if found:
            return found
        time.sleep(0.02)
    return []


def _processes():
    return sorted(int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit())


def _holds(pid, beginning):
    """Whether a process has a file open whose path begins so; not one that is another user's."""
    with suppress(OSError):
        for entry in os.scandir(f"/proc/{pid}/fd"):
            with suppress(OSError):
                if str(Path(entry.path).readlink()).startswith(beginning):
                    return True
    return False


@needs_ray
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
@pytest.mark.parametrize("seed", range(WORKERS))
def test_where_a_worker_is_killed_the_rest_and_a_rerun_make_the_same_bytes(
    given, wanted, tmp_path, seed
):
    out, folder, chance = tmp_path / "out", given[0].path.parent, random.Random(seed)
    driver = scan(folder, out)
    found = workers_of(out, 120)
    time.sleep(chance.uniform(0, 0.3))
    for pid in found[:1]:
        os.kill(pid, signal.SIGKILL)
    assert found, "no worker was seen at a shard"
    driver.wait(300)
    rerun = scan(folder, out)
    assert rerun.wait(300) == 0
    assert contents(out) == wanted


@needs_ray
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
@pytest.mark.parametrize("seed", range(DRIVERS))
def test_where_the_driver_is_killed_a_rerun_makes_the_same_bytes(given, wanted, tmp_path, seed):
    out, folder, chance = tmp_path / "out", given[0].path.parent, random.Random(seed)
    driver = scan(folder, out)
    assert workers_of(out, 120), "no worker was seen at a shard"
    time.sleep(chance.uniform(0, 0.5))
    driver.kill()
    driver.wait(60)
    rerun = scan(folder, out)
    assert rerun.wait(300) == 0
    assert contents(out) == wanted
