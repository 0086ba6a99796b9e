"""Who somebody is: the body, the work and the new post that a report tells beside a name."""
