using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.K;

/// <summary>Subnet groups by themselves.</summary>
internal static class SubnetGroupRules
{
    private const string Groups = Pages.Guide + "SubnetGroups.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<SubnetGroupSpecification>> All =
    [
        new Rule<SubnetGroupSpecification>("N-07", nameof(SubnetGroupSpecification.CacheSubnetGroupName))
        {
            Mistake = group => Identifier.Mistake(group.CacheSubnetGroupName, 255),
            Fix = Fixes.Name<SubnetGroupSpecification>(
                nameof(SubnetGroupSpecification.CacheSubnetGroupName),
                one => one.CacheSubnetGroupName,
                255
            ),
            Statement =
                "The name of a subnet group has up to 255 letters, digits and single hyphens, begins with a letter and ends with none.",
            Why = "The service answers that the name is not a valid identifier.",
            Breaks = """{"CacheSubnetGroupName": "db_subnets" }""",
            Keeps = """{"CacheSubnetGroupName": "cache-subnets" }""",
            Evidence = Evidence.ServiceError,
            Source = Groups,
        },
        StoredName.Rule<SubnetGroupSpecification>(
            "N-07",
            nameof(SubnetGroupSpecification.CacheSubnetGroupName),
            group => group.CacheSubnetGroupName,
            255
        ) with
        {
            Statement = "The name of a subnet group is written in lower case.",
            Breaks = """{"CacheSubnetGroupName": "CacheSubnets" }""",
            Keeps = """{"CacheSubnetGroupName": "cache-subnets" }""",
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>("N-08", nameof(SubnetGroupSpecification.CacheSubnetGroupName))
        {
            Mistake = group =>
                group.CacheSubnetGroupName.TryGet(out var name)
                && name.Equals("default", StringComparison.OrdinalIgnoreCase)
                    ? $"'{name}' is the group that AWS creates in every account: take another name"
                    : null,
            Implies = ["N-07"],
            Statement = "A subnet group is not named default.",
            Why = "AWS creates a group of that name in every account, and the two would be taken for each other.",
            Breaks = """{"CacheSubnetGroupName": "default" }""",
            Keeps = """{"CacheSubnetGroupName": "cache-subnets" }""",
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>("K-01", nameof(SubnetGroupSpecification.SubnetIds))
        {
            Mistake = group =>
                group.SubnetIds.TryGet(out var subnets) && subnets.Count == 0
                    ? "a subnet group must have at least one subnet"
                : group.Vpcs.TryGet(out var vpcs) && vpcs.Count > 1
                    ? $"all subnets of a group stand in one VPC, got {string.Join(", ", vpcs)}"
                : null,
            Statement = "A subnet group has at least one subnet, and all of them in one VPC.",
            Why = "The service answers that the subnets are not in the same VPC.",
            Breaks =
                """{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "default"}}, "OtherVpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.1.0.0/16"}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.1.1.0/24", "VpcId": {"Ref": "OtherVpc"}, "AvailabilityZone": "eu-central-1b"}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}} }""",
            Keeps = ExampleOf.Subnets(),
            Evidence = Evidence.ServiceError,
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>("K-03", nameof(SubnetGroupSpecification.SubnetIds))
        {
            Mistake = group =>
                group.SubnetIds.TryGet(out var subnets) && subnets.Count > 20
                    ? $"{subnets.Count} subnets are more than the 20 that a subnet group has by default: have the quota raised first"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "A quota that can be raised.",
            Statement = "More than 20 subnets in a group need a higher quota.",
            Why = "The service answers CacheSubnetQuotaExceededFault in an account whose quota was not raised.",
            Breaks =
                """{"SubnetIds": ["subnet-1", "subnet-2", "subnet-3", "subnet-4", "subnet-5", "subnet-6", "subnet-7", "subnet-8", "subnet-9", "subnet-10", "subnet-11", "subnet-12", "subnet-13", "subnet-14", "subnet-15", "subnet-16", "subnet-17", "subnet-18", "subnet-19", "subnet-20", "subnet-21"] }""",
            Keeps = """{"SubnetIds": ["subnet-1", "subnet-2"] }""",
            Source = Pages.Quotas,
        },
        new Rule<SubnetGroupSpecification>("K-04", nameof(SubnetGroupSpecification.SubnetIds))
        {
            Mistake = group =>
                group.MixesOutposts.Is(true)
                    ? "a subnet group has subnets of one Outpost or of the Region, not of both: make two groups"
                    : null,
            Statement = "A subnet group does not mix subnets of an Outpost with those of the Region.",
            Why = "The service answers SubnetNotAllowedFault.",
            Breaks = ExampleOf.Subnets(
                more: """ "OutpostArn": "arn:aws:outposts:eu-central-1:111122223333:outpost/op-1" """
            ),
            Keeps = ExampleOf.Subnets(),
            Source = Groups,
        },
        new Rule<SubnetGroupSpecification>("K-06", nameof(SubnetGroupSpecification.SubnetIds))
        {
            Mistake = group =>
                group.HasDedicatedTenancy.Is(true)
                    ? "ElastiCache does not run in a VPC of dedicated tenancy: use one of tenancy default"
                    : null,
            Statement = "The VPC of a cache does not run on dedicated hardware.",
            Why = "ElastiCache does not start nodes there.",
            Breaks = ExampleOf.Subnets(tenancy: "dedicated"),
            Keeps = ExampleOf.Subnets(),
            Source = Pages.Guide + "VPCs.EC.html",
        },
        new Rule<SubnetGroupSpecification>("K-07", nameof(SubnetGroupSpecification.SubnetIds))
        {
            Mistake = group =>
                group.MapsPublicAddresses.Is(true)
                    ? "a cache gets no public address and does not belong in public subnets: choose isolated or private ones"
                    : null,
            Statement = "A cache stands in private or isolated subnets.",
            Why =
                "It never gets a public address, and a public subnet invites routes and rules that it should not have.",
            Breaks = ExampleOf.Subnets(more: """ "MapPublicIpOnLaunch": true """),
            Keeps = ExampleOf.Subnets(),
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.Vpc,
        },
        new Rule<SubnetGroupSpecification>("K-07", nameof(SubnetGroupSpecification.SubnetIds))
        {
            Mistake = group =>
                group.HasPublicSubnets.Is(true)
                    ? "a cache does not belong in public subnets: choose isolated or private ones"
                    : null,
            Statement = "A cache stands in private or isolated subnets.",
            Why = "The constructs know which subnets are public and put no cache there.",
            SeverityReason = "Public subnets work; the constructs never take them, which is a promise of theirs.",
            Evidence = Evidence.Inferred,
            Source = Pages.Vpc,
            Implies = ["K-01"],
        },
        new Rule<SubnetGroupSpecification>("N-18", nameof(SubnetGroupSpecification.Description))
        {
            Mistake = group =>
                group.Description.IsAbsent || group.Description.Is("")
                    ? "a subnet group must have a description"
                    : null,
            Source = Pages.CloudFormation + "aws-resource-elasticache-subnetgroup.html",
            Statement = "A subnet group has a description.",
            Why = "CloudFormation refuses the resource without one.",
            Breaks = """{"Description": null }""",
            Keeps = """{"Description": "private subnets" }""",
            Evidence = Evidence.Schema,
        },
    ];
}
