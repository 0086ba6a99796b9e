"""ClaimReview of schema.org: what named persons stand by, and nothing else."""

from reportedly.export.claimreview.reviews import claimreview_file, schema
from reportedly.export.claimreview.verdict import SignedVerdict

__all__ = ["SignedVerdict", "claimreview_file", "schema"]
