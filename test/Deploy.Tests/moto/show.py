"""Prints what a deployment has left at an AWS endpoint: caches, endpoints, rules, keys, secrets, parameters."""

import boto3


def table(title, header, rows):
    rows = [header, *[tuple(str(cell) for cell in row) for row in rows]]
    widths = [max(len(row[column]) for row in rows) for column in range(len(header))]
    print(f"\n{title}")
    for row in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def caches(elasticache):
    members = set()
    for group in elasticache.describe_replication_groups()["ReplicationGroups"]:
        members.update(group["MemberClusters"])
        endpoint = group.get("ConfigurationEndpoint") or group["NodeGroups"][0]["PrimaryEndpoint"]
        yield (
            group["ReplicationGroupId"],
            group.get("Engine", ""),
            group["CacheNodeType"],
            len(group["MemberClusters"]),
            group.get("MultiAZ", ""),
            "yes" if group["TransitEncryptionEnabled"] else "no",
            "yes" if group["AtRestEncryptionEnabled"] else "no",
            "yes" if group["AuthTokenEnabled"] else "no",
            f"{endpoint['Address']}:{endpoint['Port']}",
        )
    for cluster in elasticache.describe_cache_clusters()["CacheClusters"]:
        if cluster["CacheClusterId"] in members or cluster.get("ReplicationGroupId"):
            continue
        endpoint = cluster.get("ConfigurationEndpoint", {})
        yield (
            cluster["CacheClusterId"],
            f"{cluster['Engine']} {cluster['EngineVersion']}",
            cluster["CacheNodeType"],
            cluster["NumCacheNodes"],
            "",
            "yes" if cluster.get("TransitEncryptionEnabled") else "no",
            "no",
            "no",
            f"{endpoint.get('Address')}:{endpoint.get('Port')}",
        )


def rules(ec2):
    groups = {group["GroupId"]: group for group in ec2.describe_security_groups()["SecurityGroups"]}
    for group in groups.values():
        for rule in group["IpPermissions"]:
            for pair in rule.get("UserIdGroupPairs", []):
                if pair["GroupId"] != group["GroupId"]:
                    source = groups.get(pair["GroupId"], {}).get("Description", pair["GroupId"])
                    yield group["Description"], f"{rule['IpProtocol']} {rule['FromPort']}", source


def keys(kms):
    for entry in kms.list_keys()["Keys"]:
        key = kms.describe_key(KeyId=entry["KeyId"])["KeyMetadata"]
        if key["KeyManager"] == "CUSTOMER":
            rotated = kms.get_key_rotation_status(KeyId=entry["KeyId"])["KeyRotationEnabled"]
            yield key["KeyId"], key["Description"], "yes" if rotated else "no"


def secrets(manager):
    for secret in manager.list_secrets()["SecretList"]:
        value = manager.get_secret_value(SecretId=secret["ARN"])["SecretString"]
        # Its shape, never itself: this output ends in logs.
        kind = "letters and digits" if value.isalnum() and value.isascii() else "other characters too"
        yield secret["Name"], secret.get("Description", ""), f"{len(value)} {kind}"


def parameters(ssm):
    for page in ssm.get_paginator("get_parameters_by_path").paginate(Path="/elasticache", Recursive=True):
        for parameter in page["Parameters"]:
            yield parameter["Name"], parameter["Value"]


def main():
    table(
        "Caches",
        ("name", "engine", "node type", "nodes", "Multi-AZ", "TLS", "at rest", "AUTH", "endpoint"),
        caches(boto3.client("elasticache")),
    )
    table("Who may connect (security-group rules)", ("cache", "port", "from"), rules(boto3.client("ec2")))
    table("Keys", ("key", "for", "rotated"), keys(boto3.client("kms")))
    table("Secrets", ("name", "for", "shape"), secrets(boto3.client("secretsmanager")))
    table("SSM parameters", ("name", "value"), parameters(boto3.client("ssm")))


if __name__ == "__main__":
    main()
