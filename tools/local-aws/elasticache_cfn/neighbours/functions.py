"""Lambda functions: AWS refuses to create functions of runtimes that are out of support, and later to change them."""

import json
import pathlib
from datetime import date
from typing import Any

from moto.awslambda.models import LambdaFunction
from moto.core.exceptions import JsonRESTError

# By runtime the days from which on Lambda creates and updates no function of it; with its source and date.
_BLOCKED = json.loads(pathlib.Path(__file__).with_name("runtimes.json").read_text(encoding="utf-8"))["blocked"]


def install() -> None:
    create = LambdaFunction.create_from_cloudformation_json.__func__
    update = LambdaFunction.update_from_cloudformation_json.__func__

    def create_if_supported(cls: type, name: str, json: dict[str, Any], *args: Any, **kwargs: Any) -> LambdaFunction:
        _refuse_blocked(json, "creating")
        return create(cls, name, json, *args, **kwargs)

    def update_if_supported(cls: type, **kwargs: Any) -> LambdaFunction:
        _refuse_blocked(kwargs["cloudformation_json"], "updating")
        return update(cls, **kwargs)

    LambdaFunction.create_from_cloudformation_json = classmethod(create_if_supported)
    LambdaFunction.update_from_cloudformation_json = classmethod(update_if_supported)


def _refuse_blocked(definition: dict[str, Any], step: str) -> None:
    runtime = definition["Properties"].get("Runtime")
    since = _BLOCKED.get(runtime, {}).get(step)
    if since and date.fromisoformat(since) <= date.today():
        raise JsonRESTError(
            "InvalidParameterValueException",
            f"The runtime parameter of {runtime} is no longer supported for creating or updating AWS Lambda functions.",
        )
