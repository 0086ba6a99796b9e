"""What has been reported about closed countries, by whom, how sure they were, and whether it held."""

__version__ = "0.1.0"
