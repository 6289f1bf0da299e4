using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>What some examples say exists already: last night's snapshots, and the security group of a cache.</summary>
internal sealed class WhatExamplesFind
{
    private const string Stack = "there-before";

    /// <summary>The id of the group in <c>ExistingCache</c>. An account chooses its own.</summary>
    private const string NamedGroup = "sg-0123456789abcdef0";

    private const string Template = """
        {
          "Resources": {
            "Orders": {
              "Type": "AWS::ElastiCache::ReplicationGroup",
              "Properties": {
                "ReplicationGroupDescription": "orders",
                "Engine": "valkey",
                "CacheNodeType": "cache.r7g.large",
                "NumCacheClusters": 1,
                "AutomaticFailoverEnabled": false
              }
            },
            "OrdersLastNight": {
              "Type": "AWS::ElastiCache::Snapshot",
              "Properties": { "SnapshotName": "orders-2026-11-20", "ReplicationGroupId": { "Ref": "Orders" } }
            },
            "Carts": {
              "Type": "AWS::ElastiCache::ServerlessCache",
              "Properties": { "Engine": "valkey", "ServerlessCacheName": "carts" }
            },
            "CartsLastNight": {
              "Type": "AWS::ElastiCache::ServerlessCacheSnapshot",
              "Properties": { "ServerlessCacheSnapshotName": "carts-2026-11-20", "ServerlessCacheName": { "Ref": "Carts" } }
            },
            "Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
            "CacheGroup": {
              "Type": "AWS::EC2::SecurityGroup",
              "Properties": { "GroupDescription": "orders", "VpcId": { "Ref": "Vpc" } }
            }
          },
          "Outputs": { "CacheGroup": { "Value": { "Fn::GetAtt": ["CacheGroup", "GroupId"] } } }
        }
        """;

    private readonly string _groupId;

    private WhatExamplesFind(string groupId) => _groupId = groupId;

    public static async Task<WhatExamplesFind> Create(LocalAccount account)
    {
        await account.Ask("cloudformation", "create_stack", new { StackName = Stack, TemplateBody = Template });
        var stacks = await account.List("Stacks", "cloudformation", "describe_stacks", new { StackName = Stack });
        var output = Assert.Single(stacks[0]["Outputs"]!.AsArray());
        return new WhatExamplesFind((string)output!["OutputValue"]!);
    }

    /// <summary>Puts the id that the account chose into the synthesized example, where an operator would.</summary>
    public void NameIn(string app)
    {
        var file = Path.Combine(app, $"{nameof(Examples.ExistingCache)}.template.json");
        var template = File.ReadAllText(file);
        Assert.Contains(NamedGroup, template, StringComparison.Ordinal);
        File.WriteAllText(file, template.Replace(NamedGroup, _groupId, StringComparison.Ordinal));
    }

    public async Task<JsonNode> DescribeSecurityGroup(LocalAccount account) =>
        Assert.Single(
            await account.List(
                "SecurityGroups",
                "ec2",
                "describe_security_groups",
                new { GroupIds = new[] { _groupId } }
            )
        );

    public Task<JsonNode> Delete(LocalAccount account) =>
        account.Ask("cloudformation", "delete_stack", new { StackName = Stack });
}
