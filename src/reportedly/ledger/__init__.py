"""The store: reports, texts, readings and people's decisions in one SQLite file.

What is kept is only ever added to: triggers in the file itself refuse to change or delete a row.
What is derived (persons, events, beliefs) lies in tables of the same file that can be dropped and
made anew. The file holds everything, what must not be passed on included, and is its owner's alone
to read (mode 0600).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportedly.ledger.learned import Learned
    from reportedly.ledger.ledger import DecidedMeanwhile, Ledger

__all__ = ["DecidedMeanwhile", "Learned", "Ledger"]


def __getattr__(name: str) -> Any:
    """Load the store when it is first asked for (PEP 562).

    Telling a ledger from other files, and a picture that needs no ledger, must not load SQLAlchemy.
    """
    if name == "Learned":
        from reportedly.ledger.learned import Learned

        return Learned
    if name in __all__:
        from reportedly.ledger import ledger

        return getattr(ledger, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
