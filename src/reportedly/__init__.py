"""What has been reported of closed countries, by whom, how sure, and whether it held up."""

__version__ = "0.1.0"
