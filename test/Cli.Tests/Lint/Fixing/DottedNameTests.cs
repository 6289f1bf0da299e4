namespace ElastiCache.Cli.Tests.Lint.Fixing;

/// <summary>Names of properties with a dot, which are put right or left out as a whole.</summary>
public sealed class DottedNameTests
{
    [Fact]
    public void A_name_with_a_dot_is_one_name()
    {
        using var place = new Workplace().With(
            "a.yaml",
            """
            Resources:
              S:
                Type: AWS::ElastiCache::ServerlessCache
                Properties:
                  ServerlessCacheName: carts
                  Engine: valkey
                  Endpoint.Address: a
                  Major.EngineVersion: '8'
            """
        );

        place.Lint("a.yaml", "--fix", "--unsafe");

        Assert.EndsWith(
            "Engine: valkey\n      MajorEngineVersion: '8'",
            File.ReadAllText(Path.Combine(place.Folder, "a.yaml")).TrimEnd(),
            StringComparison.Ordinal
        );
    }
}
