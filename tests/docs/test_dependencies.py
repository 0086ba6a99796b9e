import re
import tomllib
from importlib.metadata import version

import pytest

from tests.docs.pages import DOCS, ROOT, rows

PAGE = DOCS / "dependencies.md"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
WANTED = dict(re.fullmatch(r"([\w-]+)(.*)", one).groups() for one in DIRECT)
TOLD = {row[0]: row for row in rows(PAGE, "package")}


PEERS = {row[0]: row for row in rows(PAGE, "peer")}


TOOLS = {row[0]: row for row in rows(PAGE, "tool")}


def pinned(file):
    text = (ROOT / "requirements" / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))


def test_the_page_has_every_direct_dependency_and_no_other():
    assert set(TOLD) == set(WANTED)


@pytest.mark.parametrize("package", sorted(WANTED))
def test_range_version_licence_and_reason_are_told(package):
    _, allowed, version_told, licence, reason = TOLD[package]
    assert allowed == (WANTED[package] or "any")
    # One pin a version of Python, where a library has left an older one behind.
    assert pinned("dev.txt")[package] in re.split(r", then ", version_told)
    assert re.fullmatch(
        r"MIT|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|LGPL-2\.1-or-later|LGPL-3\.0-only", licence
    )
    assert len(reason) > 4


@pytest.mark.parametrize("package", sorted(WANTED))
def test_the_version_told_is_the_one_that_is_tested(package):
    assert version(package) in re.split(r", then ", TOLD[package][2])


def test_the_peers_are_those_of_the_group_and_pinned():
    wanted = PROJECT["dependency-groups"]["bench"]
    assert [row[0] + row[1] for row in PEERS.values()] == wanted
    assert all(row[2] == pinned("bench.txt")[name] for name, row in PEERS.items())


def test_the_browsers_tools_are_those_of_the_group_and_pinned():
    wanted = PROJECT["dependency-groups"]["browser"]
    assert [row[0] + row[1] for row in TOOLS.values()] == wanted
    assert all(row[2] == pinned("browser.txt")[name] for name, row in TOOLS.items())


def test_the_engine_of_clusters_is_that_of_the_group_and_pinned():
    wanted = PROJECT["dependency-groups"]["cluster"]
    told = {row[0]: row for row in rows(PAGE, "engine")}
    assert [row[0] + row[1] for row in told.values()] == wanted
    assert told["ray[data]"][2] == pinned("cluster.txt")["ray"]


def test_an_extra_is_what_is_tested():
    extras = [one for each in PROJECT["project"]["optional-dependencies"].values() for one in each]
    tested = [*PROJECT["dependency-groups"]["dev"], *PROJECT["dependency-groups"]["cluster"]]
    assert set(extras) == {one for one in extras if one in tested}


def test_what_else_was_weighed_is_told_of_each_that_the_program_runs_on():
    weighed = " ".join(re.findall(r"^- \*\*(.*?)\*\*", PAGE.read_text("utf-8"), re.MULTILINE))
    for package in PROJECT["project"]["dependencies"]:
        assert re.match(r"[\w-]+", package)[0] in weighed
