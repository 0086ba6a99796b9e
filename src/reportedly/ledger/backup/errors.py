"""What keeps a backup from being made or taken back."""

from reportedly.errors import ReportedlyError


class BackupError(ReportedlyError):
    """A backup that cannot be made there, or is none, is damaged, or would replace a ledger."""
