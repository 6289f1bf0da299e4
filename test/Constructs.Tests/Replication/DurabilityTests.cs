using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Replication;

/// <summary>Writes that survive the loss of nodes.</summary>
public sealed class DurabilityTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.Durability))]
    public void It_is_left_to_the_service_by_default() => _template.Contains("Unsaid", """{ "Durability": null }""");

    [Theory]
    [EffectOf<Props>(nameof(Props.Durability))]
    [InlineData(Durability.Default, "default")]
    [InlineData(Durability.Async, "async")]
    [InlineData(Durability.Sync, "sync")]
    [InlineData(Durability.Disabled, "disabled")]
    public void It_is_written_in_CloudFormations_words(Durability durability, string expected) =>
        _template.Contains($"{durability}", $$"""{ "Durability": "{{expected}}" }""");

    [Fact]
    public void What_the_service_made_of_it_is_an_attribute() =>
        _template.Equal("""{ "Fn::GetAtt": ["«Default»", "EffectiveDurability"] }""", _template.Output("Effective"));

    [Theory]
    [InlineData("L-22", "valkey 8.2")]
    [InlineData("L-23", "no shards")]
    [InlineData("L-25", "small nodes")]
    [InlineData("L-26", "tiered data")]
    public void What_it_needs_is_asked_for(string ruleId, string without)
    {
        var refused = Mistakes.OfGroup((props, _) => Without(without, Durable(props)));
        Assert.Equal(
            (ruleId, "Durability"),
            Assert.Single(refused.Violations.Select(found => (found.RuleId, found.Property)))
        );
    }

    private static Props Without(string what, Props props) =>
        what switch
        {
            "valkey 8.2" => props with { Engine = CacheEngine.Valkey8_2 },
            "no shards" => props with { Topology = Topology.Replicated() },
            "small nodes" => props with { NodeType = CacheNodeType.T4gSmall },
            _ => props with { NodeType = CacheNodeType.Of("cache.r6gd.xlarge") },
        };

    private static Props Durable(Props props) =>
        props with
        {
            Engine = CacheEngine.Valkey9_0,
            Topology = Topology.Sharded(2, 1),
            Durability = Durability.Sync,
        };

    /// <summary>A group for each kind of durability.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Unsaid");
            foreach (var durability in Enum.GetValues<Durability>())
            {
                var group = Group($"{durability}", props => Durable(props) with { Durability = durability });
                if (durability == Durability.Default)
                {
                    Output("Effective", group.EffectiveDurability);
                }
            }
        }

        /// <inheritdoc/>
        /// <remarks>cfn-lint 1.51 does not know the property, which CloudFormation has.</remarks>
        public override IEnumerable<string> Files => [];
    }
}
