using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Access;

/// <summary>The three degrees of TLS.</summary>
public sealed class TransitEncryptionTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Theory]
    [EffectOf<Props>(nameof(Props.TransitEncryption))]
    [InlineData("Required", """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required" }""")]
    [InlineData("Preferred", """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": "preferred" }""")]
    [InlineData("Disabled", """{ "TransitEncryptionEnabled": false, "TransitEncryptionMode": null }""")]
    public void It_is_always_written(string cache, string expected) => _template.Contains(cache, expected);

    [Fact]
    public void Redis_OSS_before_7_knows_TLS_but_no_mode_of_it() =>
        _template.Contains("Redis6", """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": null }""");

    [Fact]
    public void Redis_OSS_7_knows_the_mode() =>
        _template.Contains("Redis7", """{ "TransitEncryptionEnabled": true, "TransitEncryptionMode": "required" }""");

    /// <summary>One group for each degree, and old engines.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Required");
            Group("Preferred", props => props with { TransitEncryption = TransitEncryption.Preferred });
            Group(
                "Disabled",
                props =>
                    props with
                    {
                        TransitEncryption = TransitEncryption.Disabled,
                        Authentication = Authentication.None,
                    }
            );
            Group("Redis6", props => props with { Engine = CacheEngine.Redis6_2 });
            Group("Redis7", props => props with { Engine = CacheEngine.Redis7_1 });
        }
    }
}
