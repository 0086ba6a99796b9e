"""What stands beside the claims: figures, remarks, assertions, acts, ties, silences, sources."""
