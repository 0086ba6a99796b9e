"""Who stands where in a clause: by the parse, and by the nearest phrase."""
