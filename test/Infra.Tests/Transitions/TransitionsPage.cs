using System.Text;

namespace Infra.Tests.Transitions;

/// <summary>docs/transitions.md, made of the whole walk.</summary>
internal static class TransitionsPage
{
    private const int Shown = 70;

    private static readonly string File = Repository.PathOf("docs", "transitions.md");

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Read = new(Parse);

    /// <summary>What the page says, by environment, setting and change.</summary>
    public static IReadOnlyDictionary<string, string> Outcomes => Read.Value;

    /// <summary>What the page calls a transition.</summary>
    public static string KeyOf(Transition transition) =>
        $"{transition.Environment} {Setting(transition)} {Change(transition)}";

    /// <summary>Writes the page: what was walked now, and what was known of the rest.</summary>
    public static void Write(IReadOnlyDictionary<Transition, Outcome> walked)
    {
        var rows = Matrix
            .Rounds.SelectMany(round => round)
            .Select(transition =>
                (
                    Transition: transition,
                    Text: walked.TryGetValue(transition, out var outcome)
                        ? outcome.Text
                        : Outcomes.GetValueOrDefault(KeyOf(transition), "not walked yet")
                )
            )
            .DistinctBy(row => KeyOf(row.Transition))
            .ToArray();
        var page = new StringBuilder(Head([.. rows.Select(row => row.Text)]));
        page.Append("\n| setting | change | where | what becomes of it |\n|---|---|---|---|\n");
        foreach (
            var row in rows.GroupBy(row => (Setting(row.Transition), Change(row.Transition), row.Text))
                .OrderBy(row => SettingCases.All.Index().First(one => one.Item == row.First().Transition.Case).Index)
        )
        {
            var where = string.Join(", ", row.Select(outcome => outcome.Transition.Environment).Distinct());
            page.Append(null, $"| {row.Key.Item1} | {row.Key.Item2} | {where} | {row.Key.Text} |\n");
        }

        System.IO.File.WriteAllText(File, page.ToString());
    }

    private static string Head(IReadOnlyList<string> texts) =>
        $"""
            # Every change of a setting

            <!-- Made of a walk through all of them: UPDATE_SNAPSHOTS=1 npm run transitions -->

            Each setting of the schema in the environments of this repository: added, changed to a neighbour, and removed again. What
            becomes of the caches is what [elasticache diff](diff.md) says of the templates before and after. Every row that was
            walked and is not refused was deployed to a [simulated account](../tools/local-aws/README.md) in the order that `cdk deploy --all` takes, steps
            one after the other. Not yet tried on AWS. A setting that no cache of an environment has is one of a cache `spare` that the row
            adds to dev. [environments.md](environments.md) tells the changes that take two deployments in words.

            | what becomes of it | changes |
            |---|---|
            {string.Join('\n', Kinds.Select(kind => $"| {kind.Words} | {texts.Count(text => KindOf(text) == kind)} |"))}

            """;

    private static (string Start, string Words) KindOf(string text) =>
        Kinds.First(kind => text.StartsWith(kind.Start, StringComparison.Ordinal));

    // By how the outcome begins; the last is every other.
    private static readonly (string Start, string Words)[] Kinds =
    [
        ("nothing changes", "nothing changes"),
        ("in place, around", "in place, around the caches: alarms, tags, outputs, networks"),
        ("in place unless", "in place unless the account stands in the way"),
        ("in place", "in place: caches keep their data"),
        ("may be replaced", "may be replaced: sources contradict each other, or only the deployment tells"),
        (
            "may be refused",
            "may be refused: sources contradict each other, and `elasticache diff` says what settles it"
        ),
        ("new stacks elsewhere", "new stacks in another account or Region"),
        ("not walked yet", "not walked yet"),
        ("steps", "steps, which `elasticache diff` tells and which deploy"),
        ("refused by diff", "refused by `elasticache diff`, which says what to do instead"),
        ("before, refused at synth", "the file before is refused at synth"),
        ("refused at synth", "the file after is refused at synth"),
        ("", "a cache, or something that it uses, is replaced or removed"),
    ];

    private static string Setting(Transition transition) =>
        $"`{transition.Case.Path.Replace('/', '.')}`{Host(transition)}";

    // The same setting of several caches that rows add.
    private static string Host(Transition transition) =>
        transition.Case.Around.FirstOrDefault(around => around.Path == "caches/spare").Json is { } cache
            ? cache.Contains("serverless", StringComparison.Ordinal)
                ? " (serverless)"
                : cache.Contains("shards", StringComparison.Ordinal)
                    ? " (shards)"
                    : cache.Contains("memcached", StringComparison.Ordinal)
                        ? " (Memcached)"
                        : ""
            : "";

    private static string Change(Transition transition) => $"{Value(transition.Before)} → {Value(transition.After)}";

    private static string Value(string? json) =>
        json is null ? "absent"
        : json.Length <= Shown ? $"`{Escaped(json)}`"
        : $"`{Escaped(json[..(Shown - 5)])}…{Escaped(json[^4..])}`";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static Dictionary<string, string> Parse()
    {
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in System.IO.File.Exists(File) ? System.IO.File.ReadAllLines(File) : [])
        {
            if (
                line.Split(" | ") is [var setting, var change, var where, var text]
                && setting.StartsWith("| `", StringComparison.Ordinal)
            )
            {
                foreach (var environment in where.Split(", "))
                {
                    outcomes[$"{environment} {setting[2..]} {change}"] = text[..^2];
                }
            }
        }

        return outcomes;
    }
}
