// Long: what the descriptors of all types say of their properties, read in one place.
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>The properties that CloudFormation knows of an object: of a resource, or of a part of one.</summary>
/// <remarks>
/// From the typed constructs of aws-cdk-lib 2.276.0, read on 2026-11-21; Agreement.Tests compare with them and with the
/// schemas of cfn-lint.
/// </remarks>
internal sealed class KnownProperties
{
    private static readonly KnownProperties Tag = new("Key Value") { IsListed = true };

    private static readonly KnownProperties Endpoint = new("Address Port");

    private static readonly KnownProperties Log = new(
        typeof(LogDeliverySpecification),
        "DestinationDetails",
        (
            "DestinationDetails",
            new(
                "CloudWatchLogsDetails KinesisFirehoseDetails",
                ("CloudWatchLogsDetails", new("LogGroup")),
                ("KinesisFirehoseDetails", new("DeliveryStream"))
            )
        )
    )
    {
        IsListed = true,
    };

    private static readonly Dictionary<string, KnownProperties> ByType = new(StringComparer.Ordinal)
    {
        [ResourceTypes.CacheCluster] = new(typeof(CacheClusterSpecification), "", ("LogDeliveryConfigurations", Log))
        {
            Attributes = Split("ConfigurationEndpoint RedisEndpoint"),
            Misplaced = Split("AtRestEncryptionEnabled KmsKeyId AuthToken UserGroupIds ReplicationGroupId"),
            PhysicalName = "ClusterName",
        },
        [ResourceTypes.ReplicationGroup] = new(
            typeof(ReplicationGroupSpecification),
            "",
            ("LogDeliveryConfigurations", Log),
            ("NodeGroupConfiguration", new(typeof(NodeGroupSpecification)) { IsListed = true })
        )
        {
            Attributes = Split("ConfigurationEndPoint EffectiveDurability PrimaryEndPoint ReadEndPoint ReaderEndPoint"),
            PhysicalName = "ReplicationGroupId",
        },
        [ResourceTypes.ServerlessCache] = new(
            typeof(ServerlessCacheSpecification),
            "CacheUsageLimits Endpoint ReaderEndpoint",
            (
                "CacheUsageLimits",
                new(
                    "DataStorage ECPUPerSecond",
                    ("DataStorage", new("Maximum Minimum Unit") { Numbers = ["Maximum", "Minimum"] }),
                    ("ECPUPerSecond", new("Maximum Minimum") { Numbers = ["Maximum", "Minimum"] })
                )
            ),
            ("Endpoint", Endpoint),
            ("ReaderEndpoint", Endpoint)
        )
        {
            Attributes = Split("ARN CreateTime FullEngineVersion Status"),
            Misplaced = Split(
                """
                AuthToken LogDeliveryConfigurations Durability CacheParameterGroupName CacheNodeType
                AtRestEncryptionEnabled TransitEncryptionEnabled TransitEncryptionMode
                """
            ),
            PhysicalName = "ServerlessCacheName",
        },
        [ResourceTypes.ParameterGroup] = new(typeof(ParameterGroupSpecification))
        {
            Attributes = Split("CacheParameterGroupName"),
        },
        [ResourceTypes.SubnetGroup] = new(typeof(SubnetGroupSpecification)) { PhysicalName = "CacheSubnetGroupName" },
        [ResourceTypes.User] = new(
            typeof(UserSpecification),
            "",
            ("AuthenticationMode", new(typeof(AuthenticationModeSpecification)))
        )
        {
            Attributes = Split("Arn Status"),
            PhysicalName = "UserId",
        },
        [ResourceTypes.UserGroup] = new(typeof(UserGroupSpecification))
        {
            Attributes = Split("Arn Status"),
            PhysicalName = "UserGroupId",
        },
        [ResourceTypes.GlobalReplicationGroup] = new(
            typeof(GlobalReplicationGroupSpecification),
            "Engine GlobalReplicationGroupDescription RegionalConfigurations Tags",
            ("Members", new("ReplicationGroupId ReplicationGroupRegion Role") { IsListed = true }),
            (
                "RegionalConfigurations",
                new(
                    "ReplicationGroupId ReplicationGroupRegion ReshardingConfigurations",
                    (
                        "ReshardingConfigurations",
                        new("NodeGroupId PreferredAvailabilityZones")
                        {
                            IsListed = true,
                            Lists = ["PreferredAvailabilityZones"],
                        }
                    )
                )
                {
                    IsListed = true,
                }
            )
        )
        {
            // AWS puts a prefix before it that is the same for all of a Region.
            PhysicalName = "GlobalReplicationGroupIdSuffix",
            Attributes = Split("Arn GlobalReplicationGroupId Status"),
        },
        [ResourceTypes.Snapshot] = new(typeof(SnapshotSpecification))
        {
            Attributes = Split(
                """
                Arn AutoMinorVersionUpgrade AutomaticFailover CacheClusterCreateTime CacheNodeType
                CacheParameterGroupName CacheSubnetGroupName DataTiering Engine EngineVersion NodeSnapshots NumCacheNodes
                NumNodeGroups Port PreferredAvailabilityZone PreferredMaintenanceWindow ReplicationGroupDescription
                SnapshotRetentionLimit SnapshotSource SnapshotStatus SnapshotWindow TopicArn VpcId
                """
            ),
        },
        [ResourceTypes.ServerlessCacheSnapshot] = new(typeof(ServerlessCacheSnapshotSpecification))
        {
            Attributes = Split("ARN BytesUsedForCache CreateTime ServerlessCacheConfiguration SnapshotType Status"),
            PhysicalName = "ServerlessCacheSnapshotName",
        },
        [ResourceTypes.CacheSecurityGroup] = new("Description Tags") { Attributes = Split("Id") },
        [ResourceTypes.CacheSecurityGroupIngress] = new(
            "CacheSecurityGroupName EC2SecurityGroupName EC2SecurityGroupOwnerId"
        )
        {
            Attributes = Split("Id"),
        },
    };

    private static readonly string[] PartsOfEndpoint = ["Address", "Port"];

    // That of a replication group's ReadEndPoint, which stands for all of its nodes.
    private static readonly string[] PartsOfEndpoints = ["Addresses", "Addresses.List", "Ports", "Ports.List"];

    // What people write for the address of an endpoint.
    private static readonly string[] WordsForAddress = ["Host", "HostName", "Hostname", "Url", "DnsName", "Dns"];

    private readonly Dictionary<string, KnownProperties> _below = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _flags = [];
    private readonly HashSet<string> _texts = [];
    private IReadOnlyList<string>? _readable;

    // The members of a specification that are properties, and those that it does not have.
    private KnownProperties(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type specification,
        string others = "",
        params (string Name, KnownProperties Below)[] below
    )
        : this(others, below)
    {
        var members = specification
            .GetProperties()
            .Select(member =>
                (member.Name, Type: member.PropertyType, Property: member.GetCustomAttribute<PropertyAttribute>())
            )
            .ToList();
        IEnumerable<string> Of<T>() => members.Where(member => member.Type == typeof(T)).Select(member => member.Name);
        IEnumerable<string> Those(Func<PropertyAttribute, bool> are) =>
            members.Where(member => member.Property is { } property && are(property)).Select(member => member.Name);
        Names = [.. Names.Concat(Those(_ => true)).Order(StringComparer.Ordinal)];
        _names.UnionWith(Names);
        _flags.UnionWith(Of<Value<bool>>());
        _texts.UnionWith(Of<Value<string>>());
        Numbers = [.. Of<Value<double>>()];
        Lists = [.. Of<Value<IReadOnlyList<Value<string>>>>().Where(_names.Contains)];
        Texts = [.. Of<Value<string>>().Where(_names.Contains)];
        CreateOnly = [.. Those(property => property.CreateOnly)];
        Unordered = [.. Unordered, .. Those(property => property.Unordered)];
    }

    private KnownProperties(string names, params (string Name, KnownProperties Below)[] below)
    {
        Names = Split(names);
        _names = new HashSet<string>(Names, StringComparer.Ordinal);
        foreach (var (name, known) in below)
        {
            _below.Add(name, known);
        }
    }

    /// <summary>The types of resources whose properties are listed.</summary>
    public static IReadOnlyCollection<string> Types => ByType.Keys;

    /// <summary>The properties, in alphabetical order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What <c>Fn::GetAtt</c> reads. The schema has it among the properties, and a value for it is not refused.</summary>
    public IReadOnlyList<string> Attributes { get; private init; } = [];

    /// <summary>What can only be read: the attributes, and the endpoints that the schema has among the properties.</summary>
    public IReadOnlyList<string> Readable => _readable ??= [.. Attributes, .. Names.Where(IsEndpoint)];

    /// <summary>Whether <c>Fn::GetAtt</c> reads an attribute, such as <c>PrimaryEndPoint.Address</c>.</summary>
    public bool CanRead(string attribute) =>
        attribute.Split('.', 2) is [var name, .. var rest]
        && Readable.Contains(name)
        && (rest is [] || !IsEndpoint(name) || PartsOf(name).Contains(rest[0]));

    /// <summary>The texts within an attribute that is an object or a list; null for one that is a text itself.</summary>
    public IReadOnlyList<string>? TextsOf(string attribute) =>
        !CanRead(attribute) ? null
        : PartsOf(attribute) is [_, ..] parts
            ? [.. parts.Where(part => !IsOfList(part)).Select(part => $"{attribute}.{part}")]
        : IsOfList(attribute) ? [attribute[..^OfList.Length]]
        : null;

    private const string OfList = ".List";

    private static bool IsOfList(string part) => part.EndsWith(OfList, StringComparison.Ordinal);

    /// <summary>The attribute that was probably meant by one that there is not; null where none is near.</summary>
    public string? NearestAttribute(string attribute)
    {
        var parts = attribute.Split('.', 2);
        // Of two endpoints that are near, the one that has the part.
        var name =
            Readable.Contains(parts[0]) ? parts[0]
            : Endpoints.Contains(parts[0])
            && !IsEither(parts[0])
            && Readable.FirstOrDefault(ForWriting.Contains) is { } endpoint
                ? endpoint
            : Similarity.Slip(parts[0], Readable.Where(known => parts.Length == 2 && PartsOf(known).Contains(parts[1])))
                ?? Similarity.Slip(parts[0], Readable);
        return name is null ? null
            : !IsEndpoint(name) || parts.Length == 1 ? name
            : $"{name}.{NearestPart(name, parts[1])}";
    }

    // What other types, and people, call the endpoint that takes reads and writes. As letters go, RedisEndpoint is nearer to
    // the one that only reads.
    private static readonly HashSet<string> Endpoints = new(StringComparer.OrdinalIgnoreCase)
    {
        "Endpoint",
        "RedisEndpoint",
        "ValkeyEndpoint",
        "PrimaryEndpoint",
        "MasterEndpoint",
    };

    private static readonly string[] ForWriting = ["PrimaryEndPoint", "RedisEndpoint", "Endpoint"];

    // The endpoint of a cache cluster depends on its engine.
    private bool IsEither(string name) => name == "Endpoint" && Readable.Contains("ConfigurationEndpoint");

    private static string NearestPart(string endpoint, string part) =>
        !WordsForAddress.Contains(part)
        && Similarity.Nearest(part, PartsOf(endpoint).Select(known => (known, 2)), ignoreCase: true) is { } near
            ? near
            : PartsOf(endpoint)[0];

    private static string[] PartsOf(string name) =>
        !IsEndpoint(name) ? []
        : name.Equals("ReadEndPoint", StringComparison.Ordinal) ? PartsOfEndpoints
        : PartsOfEndpoint;

    /// <summary>The property that holds the physical name; null where there is none, and CloudFormation names the resource.</summary>
    public string? PhysicalName { get; private init; }

    /// <summary>Those whose change replaces the resource, as <see cref="PropertyAttribute.CreateOnly"/> says.</summary>
    public IReadOnlyList<string> CreateOnly { get; private init; } = [];

    /// <summary>Lists whose order means nothing.</summary>
    public IReadOnlyList<string> Unordered { get; private init; } = ["Tags"];

    /// <summary>Whether the property is a list of such objects, and no object by itself.</summary>
    public bool IsListed { get; private init; }

    /// <summary>Those that are numbers, of the resource itself.</summary>
    public IReadOnlyList<string> Numbers { get; private init; } = [];

    /// <summary>Those that are lists of texts.</summary>
    public IReadOnlyList<string> Lists { get; private init; } = [];

    /// <summary>Those that are one text.</summary>
    public IReadOnlyList<string> Texts { get; private init; } = [];

    /// <summary>Properties of other types, about which the type has a rule of its own.</summary>
    public IReadOnlyList<string> Misplaced { get; private init; } = [];

    /// <summary>Those of a type of resource; null for a type that is not listed.</summary>
    public static KnownProperties? Of(string type) => ByType.GetValueOrDefault(type);

    /// <summary>Those of the object that a property stands in; null where that may have any.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="path">The way to the property, with the indices of lists.</param>
    public static KnownProperties? Around(string type, IEnumerable<string> path) =>
        path.SkipLast(1)
            .Where(part => !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Aggregate(Of(type), (known, part) => known?.Below(part));

    /// <summary>Those of the objects within a property; null where any may be, or none.</summary>
    public KnownProperties? Below(string name) =>
        _below.GetValueOrDefault(name) ?? (name == "Tags" && _names.Contains(name) ? Tag : null);

    /// <summary>Whether a property is true or false.</summary>
    public bool IsFlag(string name) => _flags.Contains(name);

    /// <summary>Whether a property is a text, a number, true or false, as far as that is known.</summary>
    public bool IsScalar(string name) => _texts.Contains(name) || IsFlag(name) || Numbers.Contains(name);

    /// <summary>Whether a name means something.</summary>
    public bool Has(string name) => _names.Contains(name) || IsReadOnly(name);

    /// <summary>Whether a name is one of what can only be read, or as an older schema calls it: <c>PrimaryEndPoint.Address</c>.</summary>
    public bool IsReadOnly(string name) =>
        Readable.Contains(name) || (name.Split('.', 2) is [var whole, _] && IsEndpoint(whole) && CanRead(name));

    private static bool IsEndpoint(string name) => name.EndsWith("Endpoint", StringComparison.OrdinalIgnoreCase);

    private static string[] Split(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
