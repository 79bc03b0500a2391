"""What the leave rules ask for, beyond the profile's own facts."""

from .fact import Fact

LEAVE_FACTS: tuple[Fact, ...] = ()
