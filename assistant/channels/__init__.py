"""An answer to people; channels decide nothing."""
