using System.Text.Json.Nodes;

namespace ElastiCache.Agreement.Tests.Plausible;

/// <summary>What every plausible template has around its cache: a network, a key, users, a topic, a log group.</summary>
internal static class Surroundings
{
    /// <summary>The Region of it all.</summary>
    public const string Region = "us-east-1";

    /// <summary>The resources by logical id.</summary>
    public static JsonObject Resources() =>
        JsonNode
            .Parse(
                """
                {
                  "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}},
                  "SubnetA": {"Type": "AWS::EC2::Subnet", "Properties": {
                    "VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1a"}},
                  "SubnetB": {"Type": "AWS::EC2::Subnet", "Properties": {
                    "VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "us-east-1b"}},
                  "SubnetC": {"Type": "AWS::EC2::Subnet", "Properties": {
                    "VpcId": {"Ref": "Vpc"}, "CidrBlock": "10.0.2.0/24", "AvailabilityZone": "us-east-1c"}},
                  "SecurityGroup": {"Type": "AWS::EC2::SecurityGroup", "Properties": {
                    "GroupDescription": "caches", "VpcId": {"Ref": "Vpc"}}},
                  "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {
                    "Description": "private subnets",
                    "SubnetIds": [{"Ref": "SubnetA"}, {"Ref": "SubnetB"}, {"Ref": "SubnetC"}]}},
                  "Key": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": true, "KeyPolicy": {
                    "Version": "2012-10-17",
                    "Statement": [{"Effect": "Allow", "Principal": {"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}},
                      "Action": "kms:*", "Resource": "*"}]}}},
                  "DefaultUser": {"Type": "AWS::ElastiCache::User", "Properties": {
                    "UserId": "default-off", "UserName": "default", "Engine": "redis", "AccessString": "off -@all",
                    "AuthenticationMode": {"Type": "no-password-required"}}},
                  "Users": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {
                    "UserGroupId": "users-of-all", "Engine": "redis", "UserIds": [{"Ref": "DefaultUser"}]}},
                  "Topic": {"Type": "AWS::SNS::Topic"},
                  "Logs": {"Type": "AWS::Logs::LogGroup", "Properties": {"RetentionInDays": 30}}
                }
                """
            )!
            .AsObject();
}
