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
from benchmarks.cluster.standing import SETTINGS, standing

from reportedly.errors import BrokenScan, MissingExtra
from reportedly.scan import done, run, shards
from reportedly.scan.cluster import run_on_ray
from reportedly.scan.done import whole

from .making import mixed
from .test_work import contents

ROOT = Path(__file__).parents[2]
SOAK = bool(os.environ.get("REPORTEDLY_SOAK"))
SCANS = 10 if SOAK else 2
"""How many scans workers are killed in, and how many the driver."""
WORKERS, DRIVERS = 5, 5
"""How often a worker is killed in one scan, and how often the driver of one."""
SHARDS = 16
PATIENCE = 120
LONGEST = 0.3
"""Seconds after which at most one is killed that was seen at work."""

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


@pytest.fixture(scope="module")
def cluster():
    """A cluster that outlives whoever scans on it: to start one takes longer than a small scan."""
    with standing(2) as address:
        yield address


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


def scan(folder, out, cluster):
    """Start the command on the cluster."""
    command = [sys.executable, "-m", "reportedly", "scan", str(folder), "--out", str(out)]
    return subprocess.Popen(
        [*command, "--engine", "ray", "--address", cluster, "--jobs", "2"],
        env={**os.environ, **SETTINGS, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def at_work(out, driver):
    """Processes that are at a shard: they hold a file that is being written in the folder.

    There are none where the driver ended first.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and driver.poll() is None:
        begun = out.is_dir() and any(path.name.startswith(".") for path in out.iterdir())
        if begun and (found := [pid for pid in _processes() if _holds(pid, f"{out}/.")]):
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


def check_done(out):
    """What bears a marker is whole."""
    for told in done(out):
        assert whole(out, told).exists()


@needs_ray
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
@pytest.mark.parametrize("seed", range(SCANS))
def test_where_workers_are_killed_the_rest_and_a_rerun_make_the_same_bytes(
    given, wanted, cluster, tmp_path, seed
):
    out, folder, chance = tmp_path / "out", given[0].path.parent, random.Random(seed)
    driver, killed = scan(folder, out, cluster), 0
    while killed < WORKERS and (found := at_work(out, driver)):
        time.sleep(chance.uniform(0, LONGEST))
        with suppress(ProcessLookupError):
            os.kill(found[0], signal.SIGKILL)
            killed += 1
        check_done(out)
    assert killed == WORKERS
    driver.wait(300)
    assert scan(folder, out, cluster).wait(300) == 0
    assert contents(out) == wanted


@needs_ray
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
@pytest.mark.parametrize("seed", range(SCANS // 2))
def test_where_the_driver_is_killed_again_and_again_a_rerun_makes_the_same_bytes(
    given, wanted, cluster, tmp_path, seed
):
    out, folder, chance = tmp_path / "out", given[0].path.parent, random.Random(seed)
    for _ in range(DRIVERS):
        driver = scan(folder, out, cluster)
        assert at_work(out, driver), "no worker was seen at a shard"
        time.sleep(chance.uniform(0, LONGEST))
        driver.kill()
        driver.wait(60)
        check_done(out)
    assert scan(folder, out, cluster).wait(300) == 0
    assert contents(out) == wanted
