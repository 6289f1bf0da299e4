namespace Infra.Tests.Transitions;

/// <summary>One thing goes and another one comes in the same edit of a file: the steps that diff tells deploy, and no cache is destroyed.</summary>
public sealed class ExchangeTests(ITestOutputHelper output)
{
    private const string Zone = """ "zoneId": "Z00000001", "zoneName": "caches.internal" """;

    [Fact]
    public async Task Tiers_topics_endpoints_and_names_are_exchanged_and_the_caches_stay()
    {
        using var account = await SimulatedAccount.Open();
        var walk = new TransitionWalk(account, output);
        (string Old, string New)[] exchanges =
        [
            (File("\"web\": {}", "", "\"web\""), File("\"front\": {}", "", "\"front\"")),
            (File("\"web\": {}", "\"events\": {},", "\"web\""), File("\"web\": {}", "\"alarms\": {},", "\"web\"")),
            (
                File("\"web\": {}", "", "\"web\"", "\"rotation\": {},"),
                File("\"web\": {}, \"batch\": {}", "", "\"web\", \"batch\"")
            ),
            (
                File("\"web\": {}", "", "\"web\"", Named("x"), Named("y")),
                File("\"web\": {}", "", "\"web\"", Named("y"), Named("x"))
            ),
        ];
        foreach (var (old, @new) in exchanges)
        {
            walk.Round([new Transition("life", new SettingCase("several"), null, null, old, @new)]);
        }

        Assert.True(walk.Mistakes.Count == 0, string.Join('\n', walk.Mistakes));
        Assert.All(
            walk.Outcomes.Values,
            outcome =>
            {
                Assert.StartsWith("steps: ", outcome.Text);
                Assert.DoesNotContain("destroy", outcome.Text);
            }
        );
        Assert.Equal(
            3,
            walk.Outcomes.Values.Count(outcome => outcome.Text.Contains(" beside ", StringComparison.Ordinal))
        );
        Assert.Single(walk.Outcomes.Values, outcome => outcome.Text.Contains(" without ", StringComparison.Ordinal));
    }

    private static string Named(string name) => $$""" "dns": { {{Zone}}, "name": "{{name}}" }, """;

    private static string File(string tiers, string more, string allowed, string first = "", string second = "") =>
        $$"""
            { "network": { "create": {} }, "appTiers": { {{tiers}} }, {{more}} "caches": {
                "one": { {{first}} "engine": "valkey", "nodeType": "cache.r7g.large", "allowedTiers": [{{allowed}}] },
                "two": { {{second}} "engine": "valkey", "nodeType": "cache.r7g.large", "allowedTiers": [{{allowed}}] } } }
            """;
}
