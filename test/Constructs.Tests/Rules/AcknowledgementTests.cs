namespace ElastiCache.Cdk.Tests.Rules;

/// <summary>Every warning has the id of its rule, and is silent once that is acknowledged.</summary>
public sealed class AcknowledgementTests
{
    private readonly Caches _caches = Exhibit.Of<Caches>();

    public static TheoryData<string> Ids => [.. Doubts.ByRule.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_doubt_is_a_warning_with_the_id_of_its_rule(string id) =>
        Assert.Contains(
            Warnings.Of(_caches.Stack, $"Doubtful{id}"),
            warning => warning.EndsWith($"[ack: elasticache:{id}]", StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_acknowledged_warning_is_silent(string id) =>
        Assert.DoesNotContain(
            Warnings.Of(_caches.Stack, $"Acknowledged{id}"),
            warning => warning.Contains($"elasticache:{id}]", StringComparison.Ordinal)
        );

    /// <summary>Each doubtful cache twice, once acknowledged.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            foreach (var (id, make) in Doubts.ByRule)
            {
                make(Stack, Vpc, $"Doubtful{id}");
                Annotations
                    .Of(make(Stack, Vpc, $"Acknowledged{id}"))
                    .AcknowledgeWarning($"elasticache:{id}", "it is meant");
            }
        }

        /// <inheritdoc/>
        /// <remarks>cfn-lint does not know some of these versions and node types either.</remarks>
        public override IEnumerable<string> Files => [];
    }
}
