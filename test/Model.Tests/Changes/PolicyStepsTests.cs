namespace ElastiCache.Model.Tests.Changes;

/// <summary>Policies that change together with what takes several updates.</summary>
public sealed class PolicyStepsTests
{
    [Theory]
    [InlineData("\"DeletionPolicy\":\"Retain\"", "DeletionPolicy: Retain [\"Retain\"]")]
    [InlineData(
        "\"UpdateReplacePolicy\":{\"Ref\":\"P\"},\"DeletionPolicy\":\"Delete\"",
        "DeletionPolicy: Delete [\"Delete\"], UpdateReplacePolicy: {\"Ref\":\"P\"} [{\"Ref\":\"P\"}]"
    )]
    [InlineData("", "")]
    public void A_policy_is_told_as_it_is_written(string policies, string said) =>
        Assert.Equal(
            said,
            string.Join(
                ", ",
                PolicyChanges
                    .Of(
                        Templates.Of(("Cache", Templates.Body(Templates.Group, ""))).Resources["Cache"],
                        Templates.Of(("Cache", Templates.Body(Templates.Group, "", policies))).Resources["Cache"]
                    )
                    .Select(change => $"{change} [{change.Json}]")
            )
        );

    [Theory]
    [InlineData("", "\"DeletionPolicy\":\"Retain\"", "DeletionPolicy: Retain")]
    [InlineData("\"DeletionPolicy\":\"Retain\"", "\"DeletionPolicy\":\"Snapshot\"", "DeletionPolicy: Snapshot")]
    [InlineData("\"DeletionPolicy\":\"Retain\"", "", "remove DeletionPolicy")]
    [InlineData("\"UpdateReplacePolicy\":\"Retain\"", "", "remove UpdateReplacePolicy")]
    public void A_policy_changes_in_the_first_of_them(string before, string after, string said)
    {
        const string valkey =
            "\"Engine\":\"valkey\",\"EngineVersion\":\"8.1\",\"NumCacheClusters\":2,\"CacheSubnetGroupName\":\"caches\"";
        var update = Templates.Only(
            Templates.Of(
                ("Cache", Templates.Body(Templates.Group, $"{valkey},\"TransitEncryptionEnabled\":false", before))
            ),
            Templates.Of(
                ("Cache", Templates.Body(Templates.Group, $"{valkey},\"TransitEncryptionEnabled\":true", after))
            )
        );

        Assert.Equal(
            [said],
            update.Steps[0].Changes.Select(change => change.ToString()).Where(change => change.Contains("Policy"))
        );
        Assert.DoesNotContain(
            update.Steps.Skip(1).SelectMany(step => step.Changes),
            change => change.Property.EndsWith("Policy", StringComparison.Ordinal)
        );
    }
}
