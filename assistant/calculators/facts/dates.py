"""What the dates rules ask for, beyond the profile's own facts."""

from .fact import Fact

DATES_FACTS: tuple[Fact, ...] = ()
