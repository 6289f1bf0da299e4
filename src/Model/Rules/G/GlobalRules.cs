using System.Text.RegularExpressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.G;

/// <summary>Global datastores by themselves.</summary>
internal static partial class GlobalRules
{
    private const string Create = Pages.Api + "API_CreateGlobalReplicationGroup.html";
    private const string Modify = Pages.Api + "API_ModifyGlobalReplicationGroup.html";

    internal const string Primary = "PRIMARY";
    internal const string Secondary = "SECONDARY";

    private const int MostSecondaries = 2;

    /// <summary>The datastore by itself.</summary>
    public static readonly IReadOnlyList<IRule<GlobalReplicationGroupSpecification>> ByItself =
    [
        new Rule<GlobalReplicationGroupSpecification>(
            "N-15",
            nameof(GlobalReplicationGroupSpecification.GlobalReplicationGroupIdSuffix)
        )
        {
            Mistake = global =>
                global.GlobalReplicationGroupIdSuffix.IsAbsent || global.GlobalReplicationGroupIdSuffix.Is("")
                    ? "a global datastore must have a suffix of its id, such as orders-global: AWS puts a prefix of the Region before it"
                    : null,
            Source = Create,
            Statement = "A global datastore has a suffix of its id.",
            Why = "The schema does not ask for it, but the service does, so the creation fails.",
            Breaks = """{"GlobalReplicationGroupIdSuffix": null}""",
            Keeps = """{"GlobalReplicationGroupIdSuffix": "orders-global"}""",
        },
        new Rule<GlobalReplicationGroupSpecification>("G-01", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistake = Roles,
            Evidence = Evidence.Schema,
            Source = Pages.GlobalDatastores,
            Statement =
                "A global datastore has exactly one PRIMARY member; the others are SECONDARY, and each stands there once.",
            Why = "CloudFormation or the service refuses the datastore.",
            Breaks =
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "SECONDARY"}]}""",
            Keeps =
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]}""",
        },
        new Rule<GlobalReplicationGroupSpecification>("G-01", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistakes = global =>
                global.SharedMembers.Select(member => new Said(
                    $"{member.Name} is {(member.IsPrimary ? "the primary" : "a member")} of {member.Datastore}, and a replication group is in one global datastore: leave it out of one of them",
                    $"{nameof(global.Members)}.{member.Index}"
                )),
            Source = Pages.GlobalDatastores,
            Statement = "A replication group is a member of one global datastore.",
            Why = "The service refuses the second datastore: the group is a member of another one.",
            Breaks = Two("orders"),
            Keeps = Two("carts"),
        },
        Spelling.Rule<GlobalReplicationGroupSpecification>(
            "G-01",
            nameof(GlobalReplicationGroupSpecification.Members),
            "a member's role",
            global => (global.Members ?? []).Select(member => member.Role),
            """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "Primary"}]}""",
            """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]}""",
            key: "Role",
            isListed: true
        ),
        new Rule<GlobalReplicationGroupSpecification>("G-02", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistake = global =>
                global.InRole(Secondary).Count() is var secondaries && secondaries > MostSecondaries
                    ? $"a global datastore has at most {MostSecondaries} secondaries, got {secondaries}"
                : Duplicates.In((global.Members ?? []).Select(member => member.ReplicationGroupRegion)) is { } region
                    ? $"every member of a global datastore is in another Region, got two in {region}"
                : MixesChina(global) ? "the Regions of China pair only with each other: leave the others out"
                : Partitions(global) is [var first, var second, ..]
                    ? $"the members of a global datastore stand in one partition, got {first.Region} of {first.Partition} and {second.Region} of {second.Partition}: leave one of them out"
                : null,
            Source = Pages.GlobalDatastores,
            Statement =
                "A global datastore has at most 2 secondaries, every member is in another Region, and all in one partition: the Regions of China pair only with each other.",
            Why = "The service refuses the datastore.",
            Breaks =
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}, {"ReplicationGroupId": "copy", "ReplicationGroupRegion": "us-east-1", "Role": "SECONDARY"}]}""",
            Keeps =
                """{"Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}, {"ReplicationGroupId": "copy", "ReplicationGroupRegion": "us-west-2", "Role": "SECONDARY"}]}""",
        },
        new Rule<GlobalReplicationGroupSpecification>("G-11", nameof(GlobalReplicationGroupSpecification.EngineVersion))
        {
            Mistakes = global =>
                Inherited(global)
                    .Select(name => new Said(
                        $"{name} is ignored when the datastore is created, which takes it from the primary: set it only to change it later",
                        name
                    )),
            IsCalledByItem = true,
            Severity = Severity.Warning,
            SeverityReason = "The properties have no effect at creation; nothing is refused.",
            Source = Create,
            Statement =
                "EngineVersion, CacheNodeType and GlobalNodeGroupCount of a global datastore only change it later; it is created as its primary is.",
            Why = "The value has no effect on creation, which looks like success.",
            Breaks = """{"EngineVersion": "7.1"}""",
            Keeps = """{"EngineVersion": null}""",
        },
        new Rule<GlobalReplicationGroupSpecification>(
            "G-12",
            nameof(GlobalReplicationGroupSpecification.CacheParameterGroupName)
        )
        {
            Mistake = global =>
                global.CacheParameterGroupName.IsPresent && global.EngineVersion.IsAbsent
                    ? "a parameter group of a global datastore is only taken with a major upgrade: give EngineVersion too, or leave it out"
                    : null,
            Source = Modify,
            Statement = "A global datastore's parameter group is given only together with a new major engine version.",
            Why = "The service refuses the change.",
            Breaks = """{"CacheParameterGroupName": "default.valkey8"}""",
            Keeps = """{"CacheParameterGroupName": null}""",
        },
        new Rule<GlobalReplicationGroupSpecification>(
            "G-14",
            nameof(GlobalReplicationGroupSpecification.RegionalNodeGroupIds)
        )
        {
            Mistakes = global =>
                global.RegionalNodeGroupIds.SelectMany(
                    (ids, region) =>
                        ids.Select((id, shard) => (id, shard))
                            .Where(entry => entry.id.TryGet(out var text) && !NodeGroupId().IsMatch(text))
                            .Select(entry => new Said(
                                $"a shard's id has 1 to 4 digits, such as 0002, got '{entry.id}'",
                                Placed(region, entry.shard)
                            ))
                ),
            IsCalledByItem = true,
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Modify,
            Statement = "The shards that are placed in a Region have ids of 1 to 4 digits.",
            Why = "The update that adds the shards is likely refused: replication groups name their shards so.",
            Breaks = Resharded("shard1"),
            Keeps = Resharded("0002"),
        },
        new Rule<GlobalReplicationGroupSpecification>(
            "G-14",
            nameof(GlobalReplicationGroupSpecification.RegionalNodeGroupIds)
        )
        {
            Mistakes = global =>
                global.RegionalNodeGroupIds.SelectMany(
                    (ids, region) =>
                        Duplicates
                            .All(ids)
                            .Select(twice => new Said(
                                $"a shard is placed once in a Region, got '{twice.Text}' twice",
                                Placed(region, twice.Index)
                            ))
                ),
            IsCalledByItem = true,
            Evidence = Evidence.Schema,
            Source = Modify,
            Statement = "The shards that are placed in a Region are placed there once.",
            Why = "CloudFormation refuses a list with the same entry twice.",
            Breaks = Resharded("0002", "0002"),
            Keeps = Resharded("0002", "0003"),
        },
    ];

    private static string Two(string second) =>
        RuleExamples.Template([
            .. new[] { (Name: "Orders", Member: "orders"), (Name: "Carts", Member: second) }.Select(global =>
                (
                    global.Name,
                    RuleExamples.Resource(
                        ResourceTypes.GlobalReplicationGroup,
                        $$"""{"GlobalReplicationGroupIdSuffix": "{{global.Name.ToLowerInvariant()}}", "Members": [{"ReplicationGroupId": "{{global.Member}}", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]}"""
                    )
                )
            ),
        ]);

    private static string? Roles(GlobalReplicationGroupSpecification global)
    {
        if (global.Members is not { } members)
        {
            return null;
        }

        if (members.Count == 0)
        {
            return "a global datastore must have a member: give the primary's replication group";
        }

        var wrong = members.FirstOrDefault(member =>
            member.Role.IsAbsent || (member.Role.TryGet(out var role) && role is not (Primary or Secondary))
        );
        var primaries = members.Count(member => member.Role.Is(Primary));
        var known = members.All(member => !member.Role.IsUnresolved);
        return wrong is not null
                ? $"a member's role is PRIMARY or SECONDARY, got {(wrong.Role.IsAbsent ? "none" : $"'{wrong.Role}'")}"
            : primaries > 1 || (primaries == 0 && known)
                ? $"a global datastore has exactly one PRIMARY member, got {primaries}"
            : Duplicates.In(
                members.Select(member =>
                    member.ReplicationGroupId.TryGet(out var id) && member.ReplicationGroupRegion.TryGet(out var region)
                        ? $"{id} in {region}"
                        : Value<string>.Unresolved()
                )
            )
                is { } twice
                ? $"a member stands once in the list, got {twice} twice"
            : null;
    }

    private static bool MixesChina(GlobalReplicationGroupSpecification global)
    {
        var known = (global.Members ?? [])
            .Where(member => member.ReplicationGroupRegion.TryGet(out _))
            .Select(member => member.ReplicationGroupRegion.Raw!.StartsWith("cn-", StringComparison.Ordinal))
            .ToList();
        return known.Contains(true) && known.Contains(false);
    }

    // A Region of each partition.
    private static List<(string Region, string Partition)> Partitions(GlobalReplicationGroupSpecification global) =>
        [
            .. (global.Members ?? [])
                .Where(member => member.ReplicationGroupRegion.TryGet(out var region) && AwsRegion.Exists(region))
                .Select(member => member.ReplicationGroupRegion.Raw!)
                .Select(region => (Region: region, Partition: AwsRegion.PartitionOf(region)))
                .DistinctBy(member => member.Partition, StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Inherited(GlobalReplicationGroupSpecification global) =>
        new (string Name, bool IsGiven)[]
        {
            (nameof(global.EngineVersion), global.EngineVersion.TryGet(out _)),
            (nameof(global.CacheNodeType), global.CacheNodeType.TryGet(out _)),
            (nameof(global.GlobalNodeGroupCount), global.GlobalNodeGroupCount.TryGet(out _)),
        }
            .Where(property => property.IsGiven)
            .Select(property => property.Name);

    private static string Placed(int region, int shard) =>
        $"RegionalConfigurations.{region}.ReshardingConfigurations.{shard}.NodeGroupId";

    private static string Resharded(params string[] ids) =>
        $$"""{"RegionalConfigurations": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "us-east-1", "ReshardingConfigurations": [{{string.Join(", ", ids.Select(id => $$"""{"NodeGroupId": "{{id}}", "PreferredAvailabilityZones": ["us-east-1a"]}"""))}}]}]}""";

    [GeneratedRegex(@"^[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NodeGroupId();
}
