using ElastiCache.Agreement.Tests.Judges;

namespace ElastiCache.Agreement.Tests.Mechanics;

/// <summary>The table of properties beside those of others: it is stale when AWS has added one.</summary>
public sealed class KnownPropertiesTests
{
    private const string Region = "us-east-1";

    [Fact]
    public async Task The_properties_are_those_of_the_newest_cdk()
    {
        var cdk = new TypedConstructs(await NewestCdk.TypedConstructs());

        Assert.Equal(Lines(cdk.Types, cdk.Properties), Lines(KnownProperties.Types, Paths));
    }

    [Fact]
    public async Task The_attributes_are_those_of_the_newest_cdk()
    {
        var cdk = new TypedConstructs(await NewestCdk.TypedConstructs());

        Assert.Equal(
            Lines(cdk.Types, type => cdk.Attributes(type).Except(KnownProperties.Of(type)!.Names)),
            Lines(KnownProperties.Types, type => KnownProperties.Of(type)!.Attributes)
        );
    }

    [Fact]
    public async Task No_property_of_the_schemas_of_cfn_lint_is_unknown()
    {
        var schemas = await CfnLint.Properties(Region);

        Assert.Empty(Lines(schemas.Keys, type => schemas[type].Writable).Except(Lines(KnownProperties.Types, Paths)));
        Assert.Empty(
            Lines(schemas.Keys, type => schemas[type].ReadOnly)
                .Except(Lines(KnownProperties.Types, type => KnownProperties.Of(type)!.Attributes))
        );
    }

    private static IEnumerable<string> Paths(string type) => Paths(KnownProperties.Of(type)!);

    private static IEnumerable<string> Paths(KnownProperties? known) =>
        known is null
            ? []
            : known.Names.SelectMany(name => Paths(known.Below(name)).Select(below => $"{name}.{below}").Prepend(name));

    private static List<string> Lines(IEnumerable<string> types, Func<string, IEnumerable<string>> of) =>
        [.. types.SelectMany(type => of(type).Select(path => $"{type} {path}")).Order(StringComparer.Ordinal)];
}
