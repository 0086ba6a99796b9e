"""STIX 2.1: a bundle made and checked by the stix2 library."""

from reportedly.export.stix.bundle import stix_file

__all__ = ["stix_file"]
