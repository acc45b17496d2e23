"""`python -m gailint`."""

import sys

from gailint.cli import main

sys.exit(main())
