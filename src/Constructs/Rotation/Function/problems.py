"""What can go wrong, in sentences that name no password."""


class RotationError(Exception):
    """The step cannot be done."""


class NotYet(RotationError):
    """The step ran out of time. It goes on where it stopped when Secrets Manager calls it again."""
