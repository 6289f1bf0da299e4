#!/usr/bin/env python3
"""Deploys stacks to simulated AWS within this process, in the order in which they are given, as `cdk deploy --all` does.

    stacks.py < REQUESTS > ANSWERS

A request is a line of JSON with one of these, its answer a line with `failed` (null, or `STACK: why`):

    {"reset": true}                                      an account in which only what GIVEN names exists
    {"deploy": [{"name", "region", "account", "template"}]}   up to the first stack that fails; what has not changed is left
    {"destroy": [{"name", "region", "account"}]}

A request to a server for each of thousands of deployments takes most of the time; here there is none. `template` is the path
of a file. Ids that AWS makes up are not known to who writes templates: in their place stand those of GIVEN.
"""

import functools
import io
import json
import os
import pathlib
import re
import sys
import zipfile

sys.dont_write_bytecode = True
os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_EC2_METADATA_DISABLED="true")

import boto3  # noqa: E402
import moto  # noqa: E402
from moto.core import DEFAULT_ACCOUNT_ID  # noqa: E402
from botocore.exceptions import ClientError  # noqa: E402

from moto.moto_api._internal.models import moto_api_backend  # noqa: E402

import elasticache_cfn  # noqa: E402

REGION = "us-east-1"
ASSETS = re.compile(r'"S3Bucket":\s*\{\s*"Fn::Sub":\s*"(cdk-[a-z0-9]+-assets)-[^"]*"\s*\},\s*"S3Key":\s*"([^"]+)"')

# What stands in settings, and what it is in the account: filled by a reset.
GIVEN: dict[str, str] = {}

_deployed: dict[tuple[str, str, str], str] = {}
_bootstrapped: set[tuple[str, str]] = set()


@functools.cache
def client(service: str, region: str = REGION, account: str = DEFAULT_ACCOUNT_ID):
    if account == DEFAULT_ACCOUNT_ID:
        return boto3.client(service, region)
    role = f"arn:aws:iam::{account}:role/deployer"
    assumed = boto3.client("sts", REGION).assume_role(RoleArn=role, RoleSessionName="deployer")["Credentials"]
    return boto3.client(
        service,
        region,
        aws_access_key_id=assumed["AccessKeyId"],
        aws_secret_access_key=assumed["SecretAccessKey"],
        aws_session_token=assumed["SessionToken"],
    )


def reset() -> None:
    moto_api_backend.reset()
    client.cache_clear()
    _deployed.clear()
    _bootstrapped.clear()
    GIVEN.clear()
    give()


def give() -> None:
    """What settings refer to and no stack of an environment creates."""
    ec2 = client("ec2")
    for number in (2, 1):
        vpc = ec2.create_vpc(CidrBlock=f"10.9{number}.0.0/16")["Vpc"]["VpcId"]
        GIVEN[f"vpc-0000000{number}"] = vpc
        for place, zone in enumerate("abc", start=1):
            subnet = ec2.create_subnet(
                VpcId=vpc, CidrBlock=f"10.9{number}.{place}.0/24", AvailabilityZone=f"{REGION}{zone}"
            )
            GIVEN[f"subnet-000000{number - 1}{place}"] = subnet["Subnet"]["SubnetId"]
    for number in (1, 2):
        group = ec2.create_security_group(GroupName=f"tier-{number}", Description="a tier", VpcId=vpc)
        GIVEN[f"sg-0000000{number}"] = group["GroupId"]
    for number in (1, 2):
        zone = client("route53").create_hosted_zone(
            Name=f"caches-{number}.internal", CallerReference=str(number), VPC={"VPCRegion": REGION, "VPCId": vpc}
        )
        GIVEN[f"Z0000000{number}"] = zone["HostedZone"]["Id"].removeprefix("/hostedzone/")
    for number in (1, 2):
        client("sns").create_topic(Name=f"given-{number}")
    give_caches()


def give_caches() -> None:
    """A snapshot to restore from, and global datastores to join: two without shards and one with."""
    group = {
        "Type": "AWS::ElastiCache::ReplicationGroup",
        "Properties": {
            "ReplicationGroupDescription": "given",
            "Engine": "valkey",
            "EngineVersion": "8.2",
            "CacheNodeType": "cache.r7g.large",
            "NumCacheClusters": 2,
            "AutomaticFailoverEnabled": True,
            "AtRestEncryptionEnabled": True,
            "TransitEncryptionEnabled": False,
            "ReplicationGroupId": "given",
        },
    }
    resources = {"Given": group}
    sharded = {"NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on"}
    numbers = (1, 2, 3)
    for number in numbers:
        properties = {**group["Properties"], "ReplicationGroupId": f"given-{number}"}
        if number == 3:
            del properties["NumCacheClusters"]
            properties |= sharded
        resources[f"Group{number}"] = {**group, "Properties": properties}
        resources[f"Global{number}"] = {
            "Type": "AWS::ElastiCache::GlobalReplicationGroup",
            "Properties": {
                "GlobalReplicationGroupIdSuffix": f"given-{number}",
                "Members": [
                    {"ReplicationGroupId": f"given-{number}", "ReplicationGroupRegion": "us-west-2", "Role": "PRIMARY"}
                ],
            },
            "DependsOn": f"Group{number}",
        }
    outputs = {f"Global{number}": {"Value": {"Ref": f"Global{number}"}} for number in numbers}
    cloudformation = client("cloudformation", "us-west-2")
    cloudformation.create_stack(
        StackName="given", TemplateBody=json.dumps({"Resources": resources, "Outputs": outputs})
    )
    stack = cloudformation.describe_stacks(StackName="given")["Stacks"][0]
    if stack["StackStatus"] != "CREATE_COMPLETE":
        raise RuntimeError(f"what is given could not be created: {reason_of(cloudformation, 'given')}")
    for output in stack["Outputs"]:
        GIVEN[f"ldgnf-given-{output['OutputKey'][-1]}"] = output["OutputValue"]
    cloudformation = client("cloudformation")
    cloudformation.create_stack(StackName="given", TemplateBody=json.dumps({"Resources": {"Given": group}}))
    for number in (1, 2):
        client("elasticache").create_snapshot(ReplicationGroupId="given", SnapshotName=f"nightly-{number}")


def bootstrap(region: str, account: str) -> None:
    if (region, account) not in _bootstrapped:
        _bootstrapped.add((region, account))
        client("ssm", region, account).put_parameter(
            Name="/cdk-bootstrap/hnb659fds/version", Value="30", Type="String"
        )


def upload_assets(body: str, region: str, account: str) -> None:
    """What functions are made of. Their code is never run here."""
    for prefix, key in ASSETS.findall(body):
        s3, bucket = client("s3", region, account), f"{prefix}-{account}-{region}"
        where = {} if region == REGION else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        if not any(one["Name"] == bucket for one in s3.list_buckets()["Buckets"]):
            s3.create_bucket(Bucket=bucket, **where)
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as package:
            package.writestr("index.py", "")
        s3.put_object(Bucket=bucket, Key=key, Body=archive.getvalue())


def place(stack: dict) -> tuple[str, str]:
    region, account = stack.get("region"), stack.get("account")
    return (
        REGION if region in (None, "unknown-region") else region,
        DEFAULT_ACCOUNT_ID if account in (None, "unknown-account") else account,
    )


def deploy(stack: dict) -> str | None:
    name, (region, account) = stack["name"], place(stack)
    body = pathlib.Path(stack["template"]).read_text()
    for written, real in GIVEN.items():
        body = body.replace(written, real)
    key = (account, region, name)
    if _deployed.get(key) == body:
        return None
    bootstrap(region, account)
    upload_assets(body, region, account)
    cloudformation = client("cloudformation", region, account)
    status = status_of(cloudformation, name)
    if status == "ROLLBACK_COMPLETE":
        cloudformation.delete_stack(StackName=name)
        status = None
    try:
        change = cloudformation.update_stack if status else cloudformation.create_stack
        change(StackName=name, TemplateBody=body)
    except ClientError as error:
        if "No updates are to be performed" not in str(error):
            return str(error)
    status = status_of(cloudformation, name)
    if status not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
        return reason_of(cloudformation, name)
    _deployed[key] = body
    return None


def destroy(stack: dict) -> str | None:
    name, (region, account) = stack["name"], place(stack)
    cloudformation = client("cloudformation", region, account)
    cloudformation.delete_stack(StackName=name)
    _deployed.pop((account, region, name), None)
    return reason_of(cloudformation, name) if status_of(cloudformation, name) else None


def status_of(cloudformation, name: str) -> str | None:
    try:
        return cloudformation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
    except ClientError:
        return None


def reason_of(cloudformation, name: str) -> str:
    """The first failure of the last operation: events come newest first."""
    found = "no reason was given"
    for event in cloudformation.describe_stack_events(StackName=name)["StackEvents"]:
        if event["ResourceStatus"].endswith(("_FAILED", "ROLLBACK_IN_PROGRESS")):
            found = f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}"
        if event.get("ResourceStatusReason") == "User Initiated":
            break
    return found


def answer(request: dict) -> str | None:
    if "reset" in request:
        reset()
    for verb, act in (("deploy", deploy), ("destroy", destroy)):
        for stack in request.get(verb, []):
            reason = act(stack)
            if reason is not None:
                return f"{stack['name']}: {reason}"
    return None


def main() -> None:
    elasticache_cfn.install()
    with moto.mock_aws():
        for line in sys.stdin:
            print(json.dumps({"failed": answer(json.loads(line))}), flush=True)


if __name__ == "__main__":
    main()
