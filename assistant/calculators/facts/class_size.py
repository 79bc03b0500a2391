"""What the class size rules ask for, beyond the profile's own facts."""

from .fact import Fact

CLASS_SIZE_FACTS: tuple[Fact, ...] = ()
