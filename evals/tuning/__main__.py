"""`python -m evals.tuning`."""

import sys

from .command import main

sys.exit(main())
