"""What the rotation function meets in AWS: Secrets Manager, ElastiCache, and the engine itself.

Secrets Manager is moto's. ElastiCache, whose calls that change passwords moto lacks, is here, with the time that it takes, and
behind it real `redis-server` processes that speak TLS.
"""

import os
import shutil
import sys
import unittest
from pathlib import Path

FUNCTION = Path(__file__).parents[3] / "src" / "Constructs" / "Rotation" / "Function"
sys.path.insert(0, str(FUNCTION))


def require_tools() -> None:
    """Skips where a tool is missing; in CI, fails."""
    for tool in ("redis-server", "openssl"):
        if shutil.which(tool) is None:
            if os.environ.get("CI") == "true":
                raise RuntimeError(f"{tool} is not installed")
            raise unittest.SkipTest(f"{tool} is not installed")
