namespace Infra.Tests.Settings;

/// <summary>Texts of the wrong form that say what was meant: with capitals, with spaces around them, without the beginning.</summary>
public sealed class SlipTests
{
    [Theory]
    [InlineData("caches/c/nodeType", "cache.T4g.micro", "did you mean cache.t4g.micro?")]
    [InlineData("caches/c/nodeType", "CACHE.R7G.LARGE", "did you mean cache.r7g.large?")]
    [InlineData("caches/c/nodeType", " cache.r7g.large", "did you mean cache.r7g.large?")]
    [InlineData("caches/c/nodeType", "t4g.micro", "did you mean cache.t4g.micro?")]
    [InlineData("caches/c/globalDatastore/nodeType", "cache.R7g.large", "did you mean cache.r7g.large?")]
    [InlineData("caches/copy/secondaryOf/nodeType", "r7g.large", "did you mean cache.r7g.large?")]
    [InlineData("region", "EU-West-1", "did you mean eu-west-1?")]
    [InlineData("appTiers/web/securityGroupId", "SG-0123456789ABCDEF0", "did you mean sg-0123456789abcdef0?")]
    [InlineData("caches/c/snapshotWindow", "03:00-04:00 ", "did you mean 03:00-04:00?")]
    public void The_message_says_what_was_meant(string place, string text, string meant)
    {
        var told = Refused(place, text);

        Assert.Contains($"test.json: $.{place.Replace('/', '.')}: ", told);
        Assert.Contains($", got {SettingPath.Quote(text)}; {meant}", told);
    }

    [Theory]
    [InlineData("caches/c/nodeType", "large")]
    [InlineData("caches/c/nodeType", "")]
    [InlineData("caches/c/snapshotWindow", "at night")]
    public void What_nobody_can_guess_is_not_guessed(string place, string text) =>
        Assert.DoesNotContain("did you mean", Refused(place, text));

    private static string Refused(string place, string text)
    {
        var file = JsonNode.Parse(
            """
            {
              "region": "eu-central-1",
              "network": { "create": {} },
              "appTiers": { "web": {} },
              "caches": {
                "c": { "engine": "valkey", "nodeType": "cache.r7g.large", "globalDatastore": { "suffix": "c" } },
                "copy": { "secondaryOf": { "id": "ldgnf-orders" } }
              }
            }
            """
        )!;
        var steps = place.Split('/');
        var owner = steps[..^1].Aggregate(file, (node, step) => node[step] ??= new JsonObject());
        owner[steps[^1]] = text;
        return Assert.Throws<SettingsException>(() => SettingsText.Read(file.ToJsonString())).Message;
    }
}
