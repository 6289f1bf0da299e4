using System.Text.RegularExpressions;

namespace Infra.Tests.Stacks;

/// <summary>Settings that have the right form, and that the service would refuse: its rules refuse them first, in the words of the settings.</summary>
public sealed partial class RefusedCacheTests(RefusedCacheTests.Fixture fixture)
    : IClassFixture<RefusedCacheTests.Fixture>
{
    private static readonly IReadOnlyList<string> Rows = RefusedCaches.Rows;

    [Fact]
    public void A_cache_that_the_service_would_refuse_is_told_by_file_path_and_setting()
    {
        var file = Repository.PathOf("test", "Infra.Tests", "Stacks", "refused-caches.txt");
        var told = string.Concat(Rows.Select((cache, index) => $"{cache.Trim()}\n{Sentences(index)}\n"));
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, told);
        }

        Assert.Equal(File.ReadAllText(file), told);
    }

    // A path ends at a setting: not at the cache, its users, its logs or its scaling.
    [Fact]
    public void Every_path_leads_to_the_setting_itself() =>
        Assert.DoesNotContain(
            fixture.Message.Split('\n'),
            line =>
                !line.EndsWith("(S-11)", StringComparison.Ordinal)
                && !line.EndsWith("(S-12)", StringComparison.Ordinal)
                && Coarse().IsMatch(line)
        );

    [Fact]
    public void None_is_taken()
    {
        Assert.True(Rows.Count >= 20);
        Assert.All(Enumerable.Range(0, Rows.Count), index => Assert.NotEqual("", Sentences(index)));
    }

    [Fact]
    public void No_sentence_names_what_is_no_setting() =>
        Assert.DoesNotContain(
            fixture.Message.Split('\n'),
            line => ToldText.NamesNoSetting(line[line.IndexOf(": $", StringComparison.Ordinal)..])
        );

    private string Sentences(int index) =>
        string.Concat(
            fixture
                .Message.Split('\n')
                .Where(line => OfCache().Match(line) is { Success: true } at && at.Groups[1].Value == $"{index}")
                .Select(line => $"    {line}\n")
        );

    [GeneratedRegex("^test\\.json: \\$\\.caches\\.c([0-9]+)\\b")]
    private static partial Regex OfCache();

    [GeneratedRegex(
        "^test\\.json: \\$\\.caches\\.c[0-9]+(\\.(users(\\.[a-z]+)?|logs|parameters|scaling|serverless|publish))?: "
    )]
    private static partial Regex Coarse();

    /// <summary>All of them in one app, since all are refused at once.</summary>
    public sealed class Fixture
    {
        public string Message { get; } =
            Assert.Throws<SettingsException>(() => Synthesis.Of(NumberedCaches.File(Rows))).Message;
    }
}
