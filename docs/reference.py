"""The page on the command line, out of the program's own help and errors."""

import importlib
import pkgutil
from collections.abc import Iterator

import click

import reportedly
from reportedly.cli.verbs import VERBS
from reportedly.cli.verbs import reportedly as program
from reportedly.errors import ReportedlyError

_WIDTH = 88
_HEAD = """# The command line

This page is written by `python -m docs.generate` from the program's own help; do not edit it.

The verbs that ask a ledger (`events`, `person`, `show`, `brief` and others) take `--ledger`,
`--as-of`, `--recorded` and `--json`; they change nothing, and make no ledger where there is none;
`source` and `sources` then tell of the history alone that is shipped.

## Settings

The environment holds what is the same from one call to the next; an option comes before it.

| setting | what it does |
| --- | --- |
| `REPORTEDLY_LEDGER` | the ledger, for all verbs; else `reportedly.db` in the folder one is in |
| `REPORTEDLY_PACK` | a pack of your own, laid over what is shipped |
| `REPORTEDLY_BY` | who decides, for the verbs that keep a decision; else the login name |
| `REPORTEDLY_MAX_PAGES` | how far a ledger may grow, in pages of 4,096 bytes |
| `REPORTEDLY_SECRET` | the secret of ledgers made while it is set, for examples that must \
print the same ids again: 32 or more hexadecimal digits; else each has a random one |
| `REPORTEDLY_OFFLINE` | 1: no connection is opened |
| `REPORTEDLY_CONTACT` | an address or page that site owners can write to, told with every request |
| `REPORTEDLY_TEST_SERVER` | `127.0.0.1:PORT`, which alone then answers for .test and .example |
| `REPORTEDLY_TO` | where `watch run` sends alerts, channels with blanks between |
| `REPORTEDLY_ATOM`, `REPORTEDLY_MAIL` | a file for the feed, an address of mail, for `--to KIND` |
| `REPORTEDLY_WEBHOOK`, `REPORTEDLY_APPRISE` | an address of the web, and of a service, likewise |
| `REPORTEDLY_SMTP`, `REPORTEDLY_MAIL_FROM` | the mail server, and who the mail is from |
| `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY` | proxies, as other programs know them |
| `SSL_CERT_FILE` | certificates to trust in place of the system's |
| `COLUMNS`, `NO_COLOR`, `TERM` | the terminal's width and colours, as other programs know them |

## Exit status

| status | means |
| ---: | --- |
| 0 | done |
| 1 | `verify` found something wrong |
| 2 | something could not be used: a message on standard error says what, and what to do |
| 130 | interrupted (Ctrl-C) |
| 141 | whoever read the output has gone (`reportedly … \\| head`) |
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_verbs(), *_errors()])


def error_classes() -> list[type[ReportedlyError]]:
    """Every class of error that a user can meet, by name, wherever in the package it stands."""
    for module in pkgutil.walk_packages(reportedly.__path__, "reportedly."):
        if ".migrations" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return sorted(set(_below(ReportedlyError)), key=lambda e: (e.__name__, e.__module__))


def _below(error: type[ReportedlyError]) -> Iterator[type[ReportedlyError]]:
    for kind in error.__subclasses__():
        if kind.__module__.startswith("reportedly."):
            yield kind
            yield from _below(kind)


def _verbs() -> Iterator[str]:
    settings = program.context_settings
    top = click.Context(program, info_name="reportedly", terminal_width=_WIDTH, **settings)
    yield _section("reportedly", program.get_help(top))
    for verb in VERBS:
        command = program.get_command(top, verb)
        if command is not None:
            yield from _helps(command, top, f"reportedly {verb}", 2)


def _helps(command: click.Command, above: click.Context, title: str, depth: int) -> Iterator[str]:
    """The help of a verb and of the verbs below it."""
    settings = {"terminal_width": _WIDTH, **command.context_settings}
    inner = click.Context(command, parent=above, info_name=command.name, **settings)
    yield _section(title, command.get_help(inner), depth)
    if isinstance(command, click.Group):
        for name in command.list_commands(inner):
            below = command.get_command(inner, name)
            if below is not None:
                yield from _helps(below, inner, f"{title} {name}", depth + 1)


def _section(title: str, words: str, depth: int = 2) -> str:
    lines = "\n".join(line.rstrip() for line in words.splitlines())
    return f"{'#' * depth} {title}\n\n```text\n{lines}\n```\n"


def _errors() -> Iterator[str]:
    yield "## Errors\n"
    yield "Each ends with status 2 and a message that says what to do; nothing is left half done.\n"
    yield "| error | what it is |"
    yield "| --- | --- |"
    for error in error_classes():
        yield f"| `{error.__name__}` | {' '.join((error.__doc__ or '').split())} |"
    yield ""
