"""What the killing of verbs shares: the place of a prepared ledger, what it holds, the verbs."""
