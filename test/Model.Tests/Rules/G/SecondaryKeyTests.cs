namespace ElastiCache.Model.Tests.Rules.G;

public sealed class SecondaryKeyTests
{
    [Fact]
    public void A_secondary_has_a_key_of_its_Region_and_its_encryption_from_the_primary() =>
        Assert.DoesNotContain(
            Judge.Of(Secondary with { JoinsGlobalDatastore = true }),
            violation => violation.RuleId == "S-24"
        );

    [Fact]
    public void Any_other_group_needs_encryption_for_a_key() =>
        Assert.Contains(Judge.Of(Secondary), violation => violation.RuleId == "S-24");

    private static ReplicationGroupSpecification Secondary { get; } =
        new() { KmsKeyId = "11111111-2222-3333-4444-555555555555" };
}
