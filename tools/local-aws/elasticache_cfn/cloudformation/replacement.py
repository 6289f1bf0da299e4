"""Which changes replace a resource: the create-only properties of CloudFormation's registry schemas."""

from collections import Counter
from typing import Any

from ..versions import version

_ZONES = "PreferredAvailabilityZones"

_CREATE_ONLY: dict[str, frozenset[str]] = {
    "AWS::ElastiCache::ReplicationGroup": frozenset(
        {
            "AtRestEncryptionEnabled",
            "CacheSubnetGroupName",
            "DataTieringEnabled",
            "GlobalReplicationGroupId",
            "KmsKeyId",
            "NetworkType",
            "Port",
            "PreferredCacheClusterAZs",
            "ReplicasPerNodeGroup",
            "ReplicationGroupId",
            "SnapshotArns",
            "SnapshotName",
        }
    ),
    "AWS::ElastiCache::CacheCluster": frozenset(
        {
            "AZMode",
            "CacheSubnetGroupName",
            "ClusterName",
            "Engine",
            "NetworkType",
            "Port",
            "PreferredAvailabilityZone",
            _ZONES,
            "SnapshotArns",
            "SnapshotName",
        }
    ),
    "AWS::ElastiCache::GlobalReplicationGroup": frozenset({"GlobalReplicationGroupIdSuffix"}),
    "AWS::ElastiCache::SubnetGroup": frozenset({"CacheSubnetGroupName"}),
    "AWS::ElastiCache::ParameterGroup": frozenset({"CacheParameterGroupFamily"}),
    "AWS::ElastiCache::ServerlessCache": frozenset(
        {"KmsKeyId", "NetworkType", "ServerlessCacheName", "SnapshotArnsToRestore", "SubnetIds"}
    ),
    "AWS::ElastiCache::ServerlessCacheSnapshot": frozenset(
        {"KmsKeyId", "ServerlessCacheName", "ServerlessCacheSnapshotName"}
    ),
    "AWS::ElastiCache::User": frozenset({"UserId", "UserName"}),
    "AWS::ElastiCache::UserGroup": frozenset({"UserGroupId"}),
    # The neighbours that a cache's stack has. Types that are not listed update as moto does it.
    "AWS::ApplicationAutoScaling::ScalableTarget": frozenset({"ResourceId", "ScalableDimension", "ServiceNamespace"}),
    "AWS::ApplicationAutoScaling::ScalingPolicy": frozenset(
        {"PolicyName", "ResourceId", "ScalableDimension", "ScalingTargetId", "ServiceNamespace"}
    ),
    "AWS::CloudWatch::Alarm": frozenset({"AlarmName"}),
    "AWS::EC2::SecurityGroup": frozenset({"GroupDescription", "GroupName", "VpcId"}),
    "AWS::EC2::SecurityGroupIngress": frozenset(
        {"CidrIp", "CidrIpv6", "FromPort", "GroupId", "IpProtocol", "SourceSecurityGroupId", "ToPort"}
    ),
    "AWS::EC2::SecurityGroupEgress": frozenset(
        {"CidrIp", "CidrIpv6", "DestinationSecurityGroupId", "FromPort", "GroupId", "IpProtocol", "ToPort"}
    ),
    "AWS::EC2::Route": frozenset({"DestinationCidrBlock", "DestinationIpv6CidrBlock", "RouteTableId"}),
    "AWS::EC2::Subnet": frozenset({"AvailabilityZone", "CidrBlock", "VpcId"}),
    "AWS::EC2::VPC": frozenset({"CidrBlock"}),
    "AWS::Logs::LogGroup": frozenset({"LogGroupName"}),
    "AWS::Route53::HostedZone": frozenset({"Name"}),
    "AWS::Route53::RecordSet": frozenset({"HostedZoneId", "HostedZoneName", "Name"}),
    "AWS::SecretsManager::Secret": frozenset({"Name"}),
    "AWS::SNS::Subscription": frozenset({"Endpoint", "Protocol", "TopicArn"}),
    "AWS::SNS::Topic": frozenset({"FifoTopic", "TopicName"}),
    "AWS::SSM::Parameter": frozenset({"Name"}),
}


def changed_properties(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    before, after = old.get("Properties", {}), new.get("Properties", {})
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def replacing_properties(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """The changed properties that cannot be updated in place. Works on raw and on resolved definitions."""
    changed = changed_properties(old, new)
    create_only = _CREATE_ONLY.get(new["Type"], frozenset())
    conditional = _replication_group_conditions(old, new) if new["Type"].endswith("::ReplicationGroup") else frozenset()
    if new["Type"].endswith("::CacheCluster") and _zones_follow_nodes(old, new):
        create_only -= {_ZONES}
    return [name for name in changed if name in create_only or name in conditional]


def _zones_follow_nodes(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """The list has a zone for each node: by CloudFormation's reference their number changes in place where it is written."""
    before, after = (Counter(template.get("Properties", {}).get(_ZONES) or []) for template in (old, new))
    return bool(before and after) and (before <= after or after <= before)


def _replication_group_conditions(old: dict[str, Any], new: dict[str, Any]) -> frozenset[str]:
    before, after = old.get("Properties", {}), new.get("Properties", {})
    names = set()
    if ("AuthToken" in before) != ("AuthToken" in after):
        names.add("AuthToken")
    if not new.get("UpdatePolicy", {}).get("UseOnlineResharding"):
        names |= {"NodeGroupConfiguration", "NumNodeGroups"}
    if after.get("Engine", "redis") == "redis" and () < version(after.get("EngineVersion")) < (7,):
        names.add("TransitEncryptionEnabled")
    return frozenset(names)
