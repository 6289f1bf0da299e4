namespace Infra.Tests.Stacks;

/// <summary>Limits that the settings state as the service's own: the rules of the service draw the line at the same place.</summary>
public sealed class LimitTests(LimitTests.Fixture fixture) : IClassFixture<LimitTests.Fixture>
{
    private static readonly SettingRule[] Limits = [.. SettingRules.All.Where(rule => rule.Service.Count > 0)];

    public static TheoryData<string> Ids => [.. Limits.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Beyond_the_limit_the_rule_of_the_service_refuses_the_cache(string id)
    {
        var index = Array.FindIndex(Limits, rule => rule.Id == id);

        Assert.Contains(
            fixture.Beyond.Split('\n'),
            line =>
                line.Contains($"$.caches.c{index}.", StringComparison.Ordinal)
                && Limits[index].Service.Any(rule => line.EndsWith($"({rule})", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void At_the_limit_none_does() => Assert.NotEmpty(fixture.At.Caches.Types);

    /// <summary>All examples in two apps, past the rules of the settings.</summary>
    public sealed class Fixture
    {
        public string Beyond { get; } =
            Assert.Throws<SettingsException>(() => Synthesis.Of(Read(rule => rule.Breaks))).Message;

        public Synthesis At { get; } = Synthesis.Of(Read(rule => rule.Keeps));

        private static EnvironmentSettings Read(Func<SettingRule, string> example)
        {
            var file = JsonNode.Parse("""{ "network": { "create": {} }, "caches": {} }""")!;
            foreach (var (index, rule) in Limits.Index())
            {
                var one = JsonNode.Parse(Settings.SettingExample.File(rule, example(rule)))!;
                file["caches"]![$"c{index}"] = one["caches"]!["c"]!.DeepClone();
            }

            return JsonSerializer.Deserialize(file.ToJsonString(), SettingsJson.Default.EnvironmentSettings)!;
        }
    }
}
