"""Stacks that behave as CloudFormation's: ordered, with events, replacement and rollback."""

from . import api


def install() -> None:
    api.install()
