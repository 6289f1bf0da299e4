using System.Reflection;

namespace ElastiCache.Model.Tests.Facts;

public sealed class EngineFeatureTests
{
    // The first version that has a feature, and the version before it.
    public static TheoryData<string, string, string, string> Boundaries { get; } =
        new()
        {
            { nameof(EngineFeature.TransitEncryption), "redis", "3.2.10", "4.0.10" },
            { nameof(EngineFeature.TransitEncryption), "memcached", "1.6.6", "1.6.12" },
            { nameof(EngineFeature.TransitEncryptionMode), "redis", "6.2", "7.0" },
            { nameof(EngineFeature.AtRestEncryption), "redis", "3.2.10", "4.0.10" },
            { nameof(EngineFeature.AuthToken), "redis", "3.2.10", "4.0.10" },
            { nameof(EngineFeature.UserGroups), "redis", "5.0.6", "6.0" },
            { nameof(EngineFeature.ClusterModeProperty), "redis", "6.2", "7.0" },
            { nameof(EngineFeature.FiveHundredShards), "redis", "5.0.5", "5.0.6" },
            { nameof(EngineFeature.DataTiering), "redis", "6.0", "6.2" },
            { nameof(EngineFeature.IPv6), "redis", "6.0", "6.2" },
            { nameof(EngineFeature.IPv6), "memcached", "1.5.16", "1.6.6" },
            { nameof(EngineFeature.SlowLog), "redis", "5.0.6", "6.0" },
            { nameof(EngineFeature.EngineLog), "redis", "6.0", "6.2" },
            { nameof(EngineFeature.AutoMinorVersionUpgrade), "redis", "5.0.6", "6.0" },
            { nameof(EngineFeature.IamAuthentication), "redis", "6.2", "7.0" },
            { nameof(EngineFeature.Durability), "valkey", "8.2", "9.0" },
            { nameof(EngineFeature.Search), "valkey", "8.1", "8.2" },
        };

    private static readonly PropertyInfo[] Members =
    [
        .. typeof(EngineFeature)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(EngineFeature)),
    ];

    public static TheoryData<string> Names { get; } = [.. Members.Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Begins_with_a_version(string name, string engine, string before, string first)
    {
        var feature = Member(name);

        Assert.False(feature.SupportedBy(engine, before));
        Assert.True(feature.SupportedBy(engine, first));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_feature_is_in_Valkey_from_its_first_version_on(string name)
    {
        var feature = Member(name);

        Assert.False(feature.SupportedBy("valkey", "7.1"));
        Assert.Equal(
            name is not (nameof(EngineFeature.Durability) or nameof(EngineFeature.Search)),
            feature.SupportedBy("valkey", "7.2")
        );
        Assert.True(feature.SupportedBy("valkey", "10.0"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Memcached_has_two_features_only(string name) =>
        Assert.Equal(
            name is nameof(EngineFeature.TransitEncryption) or nameof(EngineFeature.IPv6),
            Member(name).SupportedBy("memcached", "1.6.22")
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_said_of_what_cannot_be_read(string name)
    {
        var feature = Member(name);

        Assert.Null(feature.SupportedBy("kvrocks", "2.0"));
        Assert.Null(feature.SupportedBy("Redis", "7.1"));
        Assert.Null(feature.SupportedBy("redis", "latest"));
    }

    [Fact]
    public void The_newest_Redis_OSS_6_has_what_6_2_has() =>
        Assert.All(
            EngineFeature.All,
            feature => Assert.Equal(feature.SupportedBy("redis", "6.2"), feature.SupportedBy("redis", "6.x"))
        );

    [Fact]
    public void The_table_holds_every_member_once() =>
        Assert.Equal(Members.Select(member => (EngineFeature)member.GetValue(null)!), EngineFeature.All);

    [Theory]
    [InlineData(nameof(EngineFeature.IPv6), "Valkey 7.2, Redis OSS 6.2, Memcached 1.6.6 and newer")]
    [InlineData(nameof(EngineFeature.UserGroups), "Valkey 7.2, Redis OSS 6.0 and newer")]
    public void Says_who_has_it(string name, string availability) =>
        Assert.Equal(availability, Member(name).Availability);

    private static EngineFeature Member(string name) =>
        (EngineFeature)Members.Single(member => member.Name == name).GetValue(null)!;
}
