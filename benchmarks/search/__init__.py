"""Searching a large ledger: how long it takes, and what its index costs."""
