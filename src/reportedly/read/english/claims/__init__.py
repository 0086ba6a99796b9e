"""From listed words to claims: happenings, how they are told, their slots, and their tellings."""
