namespace ElastiCache.Model.Tests.Twins;

/// <summary>The image in which a declared engine is published.</summary>
public sealed class EngineImageTests
{
    [Theory]
    [InlineData("valkey", "8.1", "valkey/valkey:8.1")]
    [InlineData("valkey", "8.0.1", "valkey/valkey:8.0")]
    [InlineData("valkey", "7.2", "valkey/valkey:7.2")]
    // Serverless caches are declared by their major version alone.
    [InlineData("valkey", "8", "valkey/valkey:8")]
    [InlineData("valkey", "8.x", "valkey/valkey:8")]
    [InlineData("valkey", null, "valkey/valkey:8")]
    [InlineData("redis", "7.1", "redis:7.0")]
    [InlineData("redis", "7", "redis:7.0")]
    // No twin runs anything older.
    [InlineData("redis", "6.2", "redis:7.0")]
    [InlineData("redis", null, "redis:7.0")]
    [InlineData("memcached", "1.6.22", "memcached:1.6.22")]
    [InlineData("memcached", "1.6", "memcached:1.6")]
    [InlineData("memcached", null, "memcached:1.6")]
    public void Is_the_one_of_the_declared_version(string engine, string? version, string image) =>
        Assert.Equal(image, EngineImage.For(Cache(engine, version)));

    [Theory]
    [InlineData("latest")]
    [InlineData("")]
    [InlineData("@sha256:0")]
    [InlineData("-8")]
    public void What_is_no_version_does_not_become_a_part_of_its_name(string version) =>
        Assert.Equal("valkey/valkey:8", EngineImage.For(Cache("valkey", version)));

    [Fact]
    public void The_title_of_an_engine_tells_the_image_that_it_runs_from()
    {
        var installed = new EngineProgram("valkey", CacheEngineVersion.Parse("8.0.1"), "/usr/bin/valkey-server");

        Assert.Equal("valkey 8.0.1", installed.Title);
        Assert.Equal(
            "valkey 8.0.1 from valkey/valkey:8.0",
            (installed with { Path = "/usr/bin/podman", Image = "valkey/valkey:8.0" }).Title
        );
    }

    [Theory]
    [InlineData("valkey", "valkey-server")]
    [InlineData("redis", "redis-server")]
    [InlineData("memcached", "memcached")]
    public void An_engine_is_looked_for_by_its_program_or_its_image(string engine, string command)
    {
        var program = new EngineProgram(engine, CacheEngineVersion.Parse("8.0.1"), $"/usr/bin/{command}");

        Assert.Equal(command, program.Command);
        Assert.Equal($"/usr/bin/{command}", program.Source);
        Assert.Equal("shop/engine:1", (program with { Image = "shop/engine:1" }).Source);
    }

    private static TwinCache Cache(string engine, string? version) =>
        new()
        {
            Name = "cache",
            LogicalId = "Cache",
            Kind = engine == "memcached" ? TwinKind.MemcachedCluster : TwinKind.ReplicationGroup,
            Engine = engine,
            EngineVersion = version,
            DeclaredPort = 6379,
            Shards = [new TwinShard([], ["zone-1"])],
        };
}
