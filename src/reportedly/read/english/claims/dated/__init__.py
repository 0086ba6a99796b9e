"""When it happened: the date of a telling, of a claim, and of what stands around it."""
