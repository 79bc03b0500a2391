"""What the pay rules ask for, beyond the profile's own facts."""

from .fact import Fact

PAY_FACTS: tuple[Fact, ...] = ()
