"""What the tests share: a running `serve.py`, short ways to deploy templates to it, and resources that deploy."""

import functools
import json
import pathlib
import subprocess
import sys
import uuid

import boto3

SERVE = str(pathlib.Path(__file__).parents[1] / "serve.py")
REGION = "us-east-1"
TOKEN = "abcdefgh12345678"

_running: dict = {}

# The ids of what stands in NETWORK, once it is deployed.
network: dict[str, str] = {}
NETWORK = {
    "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
    "SubnetA": {
        "Type": "AWS::EC2::Subnet",
        "Properties": {
            "VpcId": {"Ref": "Vpc"},
            "CidrBlock": "10.0.0.0/24",
            "AvailabilityZone": {"Fn::Select": [0, {"Fn::GetAZs": ""}]},
        },
    },
    "SubnetB": {
        "Type": "AWS::EC2::Subnet",
        "Properties": {
            "VpcId": {"Ref": "Vpc"},
            "CidrBlock": "10.0.1.0/24",
            "AvailabilityZone": {"Fn::Select": [1, {"Fn::GetAZs": ""}]},
        },
    },
    "Group": {
        "Type": "AWS::EC2::SecurityGroup",
        "Properties": {"GroupDescription": "cache", "VpcId": {"Ref": "Vpc"}},
    },
    "Subnets": {
        "Type": "AWS::ElastiCache::SubnetGroup",
        "Properties": {"Description": "cache", "SubnetIds": [{"Ref": "SubnetA"}, {"Ref": "SubnetB"}]},
    },
}


def begin() -> None:
    """What a module's setUpModule does."""
    _running["server"], _running["endpoint"] = start()
    network.update(outputs_of(create("network", NETWORK, {name: {"Ref": name} for name in NETWORK})))


def end() -> None:
    """What its tearDownModule does."""
    client.cache_clear()
    stop(_running["server"])


def endpoint() -> str:
    return _running["endpoint"]


def start(*arguments: str) -> tuple[subprocess.Popen, str]:
    process = subprocess.Popen(
        [sys.executable, SERVE, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    return process, process.stdout.readline().removeprefix("READY ").strip()


def stop(process: subprocess.Popen) -> None:
    process.terminate()
    process.communicate(timeout=60)


@functools.cache
def client(service: str, region: str = REGION):
    return boto3.client(
        service, region, endpoint_url=endpoint(), aws_access_key_id="test", aws_secret_access_key="test"
    )


def unique(prefix: str = "stack") -> str:
    return f"{prefix}-{uuid.uuid4().hex[:8]}"


def template(resources: dict, outputs: dict | None = None) -> str:
    shown = {name: value if "Value" in value else {"Value": value} for name, value in (outputs or {}).items()}
    return json.dumps({"Resources": resources, "Outputs": shown})


def create(name: str, resources: dict, outputs: dict | None = None, **options) -> dict:
    client("cloudformation").create_stack(StackName=name, TemplateBody=template(resources, outputs), **options)
    return stack(name)


def update(name: str, resources: dict, outputs: dict | None = None, **options) -> dict:
    client("cloudformation").update_stack(StackName=name, TemplateBody=template(resources, outputs), **options)
    return stack(name)


def delete(name: str) -> None:
    client("cloudformation").delete_stack(StackName=name)


def stack(name: str) -> dict:
    return client("cloudformation").describe_stacks(StackName=name)["Stacks"][0]


def outputs_of(described: dict) -> dict[str, str]:
    return {output["OutputKey"]: output["OutputValue"] for output in described.get("Outputs", [])}


def events(name: str) -> list[tuple[str, str, str]]:
    """Oldest first: logical id, status, reason."""
    found = client("cloudformation").describe_stack_events(StackName=name)["StackEvents"]
    return [
        (event["LogicalResourceId"], event["ResourceStatus"], event.get("ResourceStatusReason", ""))
        for event in reversed(found)
    ]


def failure(name: str) -> str:
    return next(reason for _, status, reason in events(name) if status.endswith("_FAILED"))


def replication_group(**properties) -> dict:
    defaults = {
        "ReplicationGroupDescription": "test",
        "Engine": "valkey",
        "EngineVersion": "8.1",
        "CacheNodeType": "cache.r7g.large",
        "NumCacheClusters": 2,
        "AutomaticFailoverEnabled": True,
        "CacheSubnetGroupName": network["Subnets"],
    }
    merged = {**defaults, **properties}
    return {
        "Type": "AWS::ElastiCache::ReplicationGroup",
        "Properties": {key: value for key, value in merged.items() if value is not None},
    }


def clustered_group(**properties) -> dict:
    return replication_group(
        **{
            "NumCacheClusters": None,
            "NumNodeGroups": 2,
            "ReplicasPerNodeGroup": 1,
            "CacheParameterGroupName": "default.valkey8.cluster.on",
            **properties,
        }
    )


def memcached(**properties) -> dict:
    defaults = {
        "Engine": "memcached",
        "EngineVersion": "1.6.22",
        "CacheNodeType": "cache.t4g.small",
        "NumCacheNodes": 2,
        "CacheSubnetGroupName": network["Subnets"],
    }
    return {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {**defaults, **properties}}


def serverless(**properties) -> dict:
    defaults = {"ServerlessCacheName": unique("s"), "Engine": "valkey", "MajorEngineVersion": "8"}
    return {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {**defaults, **properties}}


def parameter_group(**properties) -> dict:
    defaults = {"Description": "test", "CacheParameterGroupFamily": "valkey8", "Properties": {"timeout": "300"}}
    return {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {**defaults, **properties}}


def attribute(logical_id: str, name: str) -> dict:
    return {"Fn::GetAtt": [logical_id, name]}


def cache(group_id: str) -> dict:
    return client("elasticache").describe_replication_groups(ReplicationGroupId=group_id)["ReplicationGroups"][0]


def deployed_group(resource: dict, **options) -> dict:
    name = unique()
    return cache(outputs_of(create(name, {"Rg": resource}, {"Id": {"Ref": "Rg"}}, **options))["Id"])


def tags(arn: str) -> dict[str, str]:
    listed = client("elasticache").list_tags_for_resource(ResourceName=arn)["TagList"]
    return {tag["Key"]: tag["Value"] for tag in listed}
