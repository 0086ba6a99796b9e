"""Backups: a ledger with its evidence as one file, and back."""

from reportedly.ledger.backup.errors import BackupError
from reportedly.ledger.backup.making import Backup, backup, staged

__all__ = ["Backup", "BackupError", "backup", "staged"]
