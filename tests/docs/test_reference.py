import re

import click
from docs.generate import CLI, HISTORY, HOLDERS, SCHEMA, schema
from docs.modules import listed
from docs.reference import error_classes, page

from reportedly.cli.verbs import VERBS
from reportedly.cli.verbs import reportedly as program
from reportedly.errors import NotOpened, ReportedlyError
from reportedly.packs import load
from reportedly.send.settings import KINDS
from reportedly.tell import history_page, pack_page
from tests.docs.pages import DOCS, ROOT, rows


def test_the_page_on_the_command_line_is_current():
    assert CLI.read_text(encoding="utf-8") == page(), "run `python -m docs.generate`"


def test_the_published_schema_is_current():
    assert SCHEMA.read_text(encoding="utf-8") == schema(), "run `python -m docs.generate`"


def test_the_page_of_office_holders_is_current():
    text = HOLDERS.read_text(encoding="utf-8")
    assert text == pack_page(load()), "run `python -m docs.generate`"


def test_the_page_of_past_claims_is_current():
    text = HISTORY.read_text(encoding="utf-8")
    assert text == history_page(load()), "run `python -m docs.generate`"


def test_the_list_of_the_readers_parts_is_current():
    text = (DOCS / "reading.md").read_text(encoding="utf-8")
    assert "| `reader.py` |" in text
    assert listed(text) == text, "run `python -m docs.generate`"


def test_the_front_page_has_every_verb_in_the_words_of_its_help():
    told = {verb.strip("`"): words for verb, words in rows(ROOT / "README.md", "verb")}
    assert told == VERBS


def test_every_setting_is_documented_and_no_other():
    told = {name for row in rows(CLI, "setting") for name in re.findall(r"`(\w+)`", row[0])}
    read = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"REPORTEDLY_[A-Z_]+[A-Z]", path.read_text(encoding="utf-8"))
    } | {f"REPORTEDLY_{kind.upper()}" for kind in KINDS}
    assert {name for name in told if name.startswith("REPORTEDLY_")} == read


def options(command, path=()):
    here = (*path, command.name)
    for name in getattr(command, "commands", {}):
        yield from options(command.commands[name], here)
    for option in command.params:
        yield " ".join(here), option


def test_every_option_says_what_it_does_and_stands_on_the_page():
    page = CLI.read_text(encoding="utf-8")
    for verb in VERBS:
        for name, option in options(program.get_command(None, verb)):
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.opts}"
                assert max(option.opts, key=len) in page, f"{name} {option.opts}"


def test_every_error_class_is_documented():
    documented = {row[0].strip("`") for row in rows(CLI, "error")}
    written = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name, base in re.findall(r"^class (\w+)\((\w+)\)", path.read_text(), re.MULTILINE)
        if base in {"ReportedlyError", *(e.__name__ for e in error_classes())}
    }
    assert documented == written == {e.__name__ for e in error_classes()}


def test_every_error_has_a_name_of_its_own():
    names = [error.__name__ for error in error_classes()]
    assert sorted(set(names)) == names


def test_every_error_says_what_it_is_and_ends_with_status_2_where_something_was_not_taken():
    for error in error_classes():
        assert error.__doc__ != ReportedlyError.__doc__
        assert error.exit_status == (0 if error is NotOpened else 2)
