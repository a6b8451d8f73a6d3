"""`python -m qa` does what `qa` does."""

import sys

from qa.cli import main

sys.exit(main())
