"""The store: reports, texts, readings and people's decisions in one SQLite file.

What is kept is only ever added to: triggers in the file itself refuse to change or delete a row.
What is derived (persons, events, beliefs) lies in tables of the same file that can be dropped and
made anew. The file holds everything, what must not be passed on included, and is its owner's alone
to read (mode 0600).
"""

from reportedly.ledger.learned import Learned
from reportedly.ledger.ledger import DecidedMeanwhile, Ledger

__all__ = ["DecidedMeanwhile", "Learned", "Ledger"]
