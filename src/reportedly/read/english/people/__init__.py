"""Who is named or described in a report, and what each is."""
