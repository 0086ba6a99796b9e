"""A ledger of a million claims: made, rebuilt, opened, searched and added to."""
