"""Fitting what a telling is worth to how such tellings turned out; knows nothing of any ledger."""
