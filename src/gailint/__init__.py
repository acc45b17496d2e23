"""gailint: a linter for Chinese government information disclosure annual reports."""

import os.path

__version__ = "0.1.0"

# An installed package has its rules inside; a plain checkout keeps them in the top-level folder beside src/.
_here = os.path.dirname(os.path.abspath(__file__))
_source = os.path.dirname(_here)
if os.path.basename(_source) == "src" and not os.path.isdir(os.path.join(_here, "rules")):
    __path__.append(os.path.dirname(_source))
