#!/usr/bin/env python3
"""Creates a stack of a template in simulated AWS, and says what became of it.

    create.py REGION TEMPLATE.json

moto runs in this process, with the plug-in of the deploy tests, which knows ElastiCache's types. Prints one JSON object:
the stack's status, what failed and why, and by logical id the status that ElastiCache's own API shows for each resource.
Exit code 3: moto is missing.
"""

import json
import os
import pathlib
import sys

MOTO_MISSING = 3
PLUGIN = pathlib.Path(__file__).resolve().parents[3] / "tools" / "local-aws"
STACK = "plausible"

# How the API shows a resource: operation, argument, list, and what says that it is there.
SHOWN = {
    "ReplicationGroup": ("describe_replication_groups", "ReplicationGroupId", "ReplicationGroups", "Status"),
    "CacheCluster": ("describe_cache_clusters", "CacheClusterId", "CacheClusters", "CacheClusterStatus"),
    "ServerlessCache": ("describe_serverless_caches", "ServerlessCacheName", "ServerlessCaches", "Status"),
    "User": ("describe_users", "UserId", "Users", "Status"),
    "UserGroup": ("describe_user_groups", "UserGroupId", "UserGroups", "Status"),
    "SubnetGroup": (
        "describe_cache_subnet_groups", "CacheSubnetGroupName", "CacheSubnetGroups", "CacheSubnetGroupName",
    ),
    "ParameterGroup": (
        "describe_cache_parameter_groups", "CacheParameterGroupName", "CacheParameterGroups", "CacheParameterGroupName",
    ),
}  # fmt: skip


def main(region: str, path: str) -> int:
    sys.dont_write_bytecode = True
    try:
        import boto3
        import moto
    except ImportError as missing:
        print(f"create.py needs moto ({missing}): pip install 'moto[server,all]'", file=sys.stderr)
        return MOTO_MISSING
    sys.path.insert(0, str(PLUGIN))
    import elasticache_cfn

    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL"):
        os.environ.pop(name, None)
    elasticache_cfn.install()
    with moto.mock_aws():
        template = pathlib.Path(path).read_text(encoding="utf-8")
        print(json.dumps(created(boto3, region, template), indent=2))
    return 0


def created(boto3, region: str, template: str) -> dict:
    stacks, caches = boto3.client("cloudformation", region), boto3.client("elasticache", region)
    stacks.create_stack(StackName=STACK, TemplateBody=template)
    events = stacks.describe_stack_events(StackName=STACK)["StackEvents"]
    resources = stacks.describe_stack_resources(StackName=STACK)["StackResources"]
    return {
        "status": stacks.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"],
        "failures": [
            f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}"
            for event in events
            if event["ResourceStatus"].endswith("FAILED")
        ],
        "shown": {
            resource["LogicalResourceId"]: shown(caches, resource)
            for resource in resources
            if resource["ResourceType"].startswith("AWS::ElastiCache::")
        },
    }


def shown(caches, resource: dict) -> str:
    operation, argument, found, status = SHOWN[resource["ResourceType"].rsplit("::", 1)[1]]
    answer = getattr(caches, operation)(**{argument: resource["PhysicalResourceId"]})
    return answer[found][0][status]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
