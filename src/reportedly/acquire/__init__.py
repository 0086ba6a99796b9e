"""Getting reports: from a file, a folder or standard input to `Report` values.

`reports` yields one `Report` for each item that could be taken and one `Refusal` for each that
could not, so that one bad file never costs the others.
"""

from reportedly.acquire.address import canonical
from reportedly.acquire.language import language_of
from reportedly.acquire.machine import machine_written
from reportedly.acquire.place import reports
from reportedly.acquire.refusal import Refusal

__all__ = ["Refusal", "canonical", "language_of", "machine_written", "reports"]
