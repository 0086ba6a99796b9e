"""Which channels there are: by `--to`, the environment, and a small file beside the ledger."""

import stat
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reportedly.send.errors import BadChannel

ENDING = ".channels.toml"
"""What the name of the file has in place of the ledger's ending."""

KINDS = ("atom", "mail", "webhook", "apprise")
_PRIVATE = 0o077
_KEYS = {"to": list, "smtp": str, "from": str, "mail": str, "webhook": str, "apprise": str,
         "atom": str, "direct": bool}  # fmt: skip


class Target(NamedTuple):
    """One channel that was asked for.

    Attributes:
        kind: atom, mail, webhook or apprise.
        target: a file, an address of mail, the web or a service.
    """

    kind: str
    target: str


Channels = tuple[Target, ...]


class Settings(NamedTuple):
    """What is said of channels outside the command line.

    Attributes:
        targets: the targets of the kinds, where `--to KIND` names none.
        to: the channels where no `--to` is given.
        smtp: the address of the mail server.
        sender: the address in From of a mail.
        direct: whether mail may go out although a proxy is set, which it cannot use.
    """

    targets: Mapping[str, str] = {}
    to: tuple[str, ...] = ()
    smtp: str | None = None
    sender: str | None = None
    direct: bool = False

    def channels(self, asked: Sequence[str]) -> Channels:
        """The channels that are asked for, each once; where none is, those of the settings.

        Raises:
            BadChannel: one is of no kind that there is, or nothing says where it leads.
        """
        return tuple(dict.fromkeys(self._target(words) for words in asked or self.to))

    def _target(self, words: str) -> Target:
        kind, _, target = words.partition("=")
        kind = kind.strip().lower()
        if kind not in KINDS:
            raise BadChannel(
                f"'{kind}' is no channel; write atom=FILE, mail=ADDRESS, webhook=URL, apprise=URL, "
                "or the kind alone where the settings say the rest"
            )
        found = target.strip() or self.targets.get(kind, "")
        if not found:
            raise BadChannel(
                f"nothing says where {kind} leads: write {kind}=…, set REPORTEDLY_{kind.upper()}, "
                f'or put {kind} = "…" into the ledger\'s file of channels'
            )
        return Target(kind, found)


def settings_of(ledger: Path, environ: Mapping[str, str]) -> Settings:
    """What environment and file say; the environment goes first.

    Args:
        ledger: where it lies; the file lies beside it.
        environ: `REPORTEDLY_TO` (channels, with blanks between), `REPORTEDLY_ATOM`, `_MAIL`,
            `_WEBHOOK`, `_APPRISE`, `REPORTEDLY_SMTP` and `REPORTEDLY_MAIL_FROM` count.

    Raises:
        BadChannel: the file is none of settings, or others may read it.
    """
    told = _file(ledger)
    kinds = {kind: environ.get(f"REPORTEDLY_{kind.upper()}", "").strip() for kind in KINDS}
    return Settings(
        targets={kind: kinds[kind] or str(told.get(kind, "")) for kind in KINDS},
        to=tuple(environ.get("REPORTEDLY_TO", "").split()) or tuple(map(str, told.get("to", ()))),
        smtp=environ.get("REPORTEDLY_SMTP", "").strip() or told.get("smtp"),
        sender=environ.get("REPORTEDLY_MAIL_FROM", "").strip() or told.get("from"),
        direct=bool(told.get("direct", False)),
    )


def file_of(ledger: Path) -> Path:
    """Where the file of channels of a ledger lies: `reportedly.channels.toml`."""
    real = ledger.resolve()
    return real.with_name(real.stem + ENDING)


def _file(ledger: Path) -> dict[str, Any]:
    path = file_of(ledger)
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        words = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        raise BadChannel(f"{path} cannot be read; check its permissions and its encoding") from None
    if mode & _PRIVATE:
        raise BadChannel(f"others may read {path}, which can hold passwords; run: chmod 600 {path}")
    try:
        told = tomllib.loads(words)
    except tomllib.TOMLDecodeError:
        raise BadChannel(f"{path} is no TOML; see docs/watches.md") from None
    for key, value in told.items():
        if key not in _KEYS or not isinstance(value, _KEYS[key]):
            raise BadChannel(f"{path} has '{key}' in a form that is not known; see docs/watches.md")
    return told
