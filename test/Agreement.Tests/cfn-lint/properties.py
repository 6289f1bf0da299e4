"""Prints the properties of the resource types of ElastiCache in cfn-lint's schemas, as JSON: python3 properties.py REGION."""

import json
import sys

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

region = sys.argv[1]


def resolved(schema, part):
    while "$ref" in part:
        part = schema["definitions"][part["$ref"].rsplit("/", 1)[1]]
    return resolved(schema, part["items"]) if "items" in part else part


def names(schema, part, path):
    """The path of every property, with those below it."""
    for name, below in resolved(schema, part).get("properties", {}).items():
        yield f"{path}{name}"
        yield from names(schema, below, f"{path}{name}.")


found = {}
for resource_type in PROVIDER_SCHEMA_MANAGER.get_resource_types(region):
    if resource_type.startswith("AWS::ElastiCache::"):
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema(region, resource_type).schema
        read_only = {path.split("/")[2] for path in schema.get("readOnlyProperties", []) if path.count("/") == 2}
        found[resource_type] = {
            "writable": [path for path in names(schema, schema, "") if path.split(".")[0] not in read_only],
            "readOnly": sorted(read_only),
        }
print(json.dumps(found))
