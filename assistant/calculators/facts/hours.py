"""What the hours rules ask for, beyond the profile's own facts."""

from .fact import Fact

HOURS_FACTS: tuple[Fact, ...] = ()
