"""`python -m evals`: the same as `assistant eval`."""

import sys

from . import main

sys.exit(main())
