"""Draws what a deployment has left at an AWS endpoint, in plain text: caches with who may connect, keys, secrets, parameters."""

import boto3


def main() -> None:
    account = Account()
    groups = boto3.client("elasticache").describe_replication_groups()["ReplicationGroups"]
    clusters = boto3.client("elasticache").describe_cache_clusters(ShowCacheNodeInfo=True)["CacheClusters"]
    members = {cluster["CacheClusterId"]: cluster for cluster in clusters if "ReplicationGroupId" in cluster}
    trees = [replication_group(account, group, members) for group in groups]
    trees += [cluster_tree(account, one) for one in clusters if "ReplicationGroupId" not in one]
    created = [vpc["CidrBlock"] for vpc in boto3.client("ec2").describe_vpcs()["Vpcs"] if not vpc["IsDefault"]]
    draw(f"VPC {', '.join(created)}" if created else "Caches", trees)
    print()
    draw("Where applications find them (SSM parameters)", [(f"{name} = {value}", []) for name, value in account.parameters])


class Account:
    """What the caches refer to."""

    def __init__(self):
        listed = boto3.client("ec2").describe_security_groups()["SecurityGroups"]
        self.security_groups = {group["GroupId"]: group for group in listed}
        pages = boto3.client("ssm").get_paginator("get_parameters_by_path").paginate(Path="/elasticache", Recursive=True)
        self.parameters = [(one["Name"], one["Value"]) for page in pages for one in page["Parameters"]]

    def admitted(self, ids: list[str]) -> list[str]:
        """Who may connect: the peers that the rules of a cache's security groups name."""
        return [
            f"admits {self._description(pair['GroupId'])} on {rule['IpProtocol']} {rule['FromPort']}"
            for group_id in ids
            for rule in self.security_groups[group_id]["IpPermissions"]
            for pair in rule.get("UserIdGroupPairs", [])
        ] or ["admits nobody"]

    def _description(self, group_id: str) -> str:
        described = self.security_groups.get(group_id, {}).get("Description", group_id)
        return described.split(":")[0].lower()

    def secret(self, cache: str) -> list[str]:
        """The shape of a cache's token, never itself: this ends in logs."""
        arn = next((value for name, value in self.parameters if name.endswith(f"/{cache}/secret-arn")), None)
        if arn is None:
            return []
        value = boto3.client("secretsmanager").get_secret_value(SecretId=arn)["SecretString"]
        kind = "letters and digits" if value.isalnum() and value.isascii() else "characters"
        return [f"AUTH token in Secrets Manager: {len(value)} {kind}, in no template"]


def replication_group(account: Account, group: dict, members: dict) -> tuple[str, list]:
    nodes = [node for shard in group["NodeGroups"] for node in shard["NodeGroupMembers"]]
    first = members[nodes[0]["CacheClusterId"]]
    name = group["Description"].split(" ")[0]
    endpoint = group.get("ConfigurationEndpoint") or group["NodeGroups"][0]["PrimaryEndpoint"]
    shards = f"{len(group['NodeGroups'])} shards, " if len(group["NodeGroups"]) > 1 else ""
    title = f"{name}: {first['Engine']} {first['EngineVersion']}, {shards}{len(nodes)} x {group['CacheNodeType']}"
    return title, [
        f"{endpoint['Address']}:{endpoint['Port']}",
        *[f"node in {node['PreferredAvailabilityZone']}" + _role(node) for node in nodes],
        *account.admitted([one["SecurityGroupId"] for one in first["SecurityGroups"]]),
        f"TLS {group.get('TransitEncryptionMode') or 'off'}; at rest {_key(group)}",
        *account.secret(name),
        f"backups kept {group['SnapshotRetentionLimit']} days, at {group['SnapshotWindow']} UTC",
    ]


def cluster_tree(account: Account, cluster: dict) -> tuple[str, list]:
    endpoint = cluster.get("ConfigurationEndpoint") or cluster["CacheNodes"][0]["Endpoint"]
    groups = [one["SecurityGroupId"] for one in cluster["SecurityGroups"]]
    name = f"{cluster['Engine']} {cluster['EngineVersion']}, {cluster['NumCacheNodes']} x {cluster['CacheNodeType']}"
    return f"{cluster['CacheClusterId']}: {name}", [
        f"{endpoint['Address']}:{endpoint['Port']}",
        *[f"node in {node['CustomerAvailabilityZone']}" for node in cluster["CacheNodes"]],
        *account.admitted(groups),
        f"TLS {'required' if cluster.get('TransitEncryptionEnabled') else 'off'}",
    ]


def _role(node: dict) -> str:
    return f": {node['CurrentRole']}" if node.get("CurrentRole") else ""


def _key(group: dict) -> str:
    if "KmsKeyId" not in group:
        return "with AWS's key" if group["AtRestEncryptionEnabled"] else "off"
    rotated = boto3.client("kms").get_key_rotation_status(KeyId=group["KmsKeyId"])["KeyRotationEnabled"]
    return f"with a key of its own, {'rotated yearly' if rotated else 'not rotated'}"


def draw(title: str, children: list) -> None:
    """A tree, of texts and of pairs of a text and what is below it."""
    print(title)
    _draw_below(children, "")


def _draw_below(children: list, indent: str) -> None:
    for number, child in enumerate(children, start=1):
        text, below = child if isinstance(child, tuple) else (child, [])
        is_last = number == len(children)
        print(f"{indent}{'`-' if is_last else '|-'} {text}")
        _draw_below(below, indent + ("   " if is_last else "|  "))


if __name__ == "__main__":
    main()
