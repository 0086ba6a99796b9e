"""FollowTheMoney: statements as the library reads them, written without it."""

from reportedly.export.ftm.statements import ftm_file

__all__ = ["ftm_file"]
