#!/usr/bin/env python3
"""Asks an AWS endpoint with boto3, for programs that are not written in Python: the answers are what the AWS CLI prints.

    ask.py < REQUESTS > ANSWERS

A request is a line of JSON: `endpoint`, `region`, `service` and `operation` as boto3 spells them, and `arguments`. Its
answer is a line of JSON, too: `answer`, with all pages in one, or `error`. It ends when its input does. Without an `endpoint`
it is AWS that is asked, with the credentials of the environment.
"""

import functools
import json
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError


@functools.cache
def client(endpoint: str | None, region: str, service: str):
    if endpoint is None:
        return boto3.client(service, region)
    return boto3.client(service, region, endpoint_url=endpoint, aws_access_key_id="test", aws_secret_access_key="test")


def ask(request: dict) -> dict:
    asked, operation = client(request.get("endpoint"), request["region"], request["service"]), request["operation"]
    arguments = request.get("arguments") or {}
    if asked.can_paginate(operation):
        return asked.get_paginator(operation).paginate(**arguments).build_full_result()
    answer = getattr(asked, operation)(**arguments)
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def main() -> None:
    for line in sys.stdin:
        try:
            result = {"answer": ask(json.loads(line))}
        except (BotoCoreError, ClientError) as error:
            result = {"error": str(error)}
        # Times are the one thing in an answer that JSON lacks.
        print(json.dumps(result, default=lambda value: value.isoformat()), flush=True)


if __name__ == "__main__":
    main()
