using System.Text;

namespace Infra.Tests.Settings;

/// <summary>docs/settings-rules.md, made of the rules in the code.</summary>
internal static class SettingRulesPage
{
    private static readonly (CacheKinds Kind, string Name)[] Kinds =
    [
        (CacheKinds.ReplicationGroup, "Valkey, Redis OSS"),
        (CacheKinds.Memcached, "Memcached"),
        (CacheKinds.Serverless, "serverless Valkey, Redis OSS"),
        (CacheKinds.ServerlessMemcached, "serverless Memcached"),
        (CacheKinds.Secondary, "secondary"),
    ];

    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Rules of settings

            <!-- Made of the code: UPDATE_SNAPSHOTS=1 dotnet test test/Infra.Tests --filter SettingRuleTests -->

            What the app asks of a settings file besides its form, before it synthesizes anything. Each message names the
            file, the path within it and the rule. What ElastiCache itself asks of a cache is in [rules.md](rules.md); the app
            tells it in the words of the settings too. The schema beside the settings says the same as far as a schema can,
            so that an editor shows most mistakes while they are made.

            An example is what a cache has, or what the file has, over a valid one; `null` takes a setting away.

            | id | what it says | why | breaks it | keeps it |
            |---|---|---|---|---|

            """
        );
        foreach (var rule in SettingRules.All)
        {
            page.Append(
                null,
                $"| {rule.Id} | {rule.Statement} | {rule.Why} | `{Short(rule.Breaks)}` | `{Short(rule.Keeps)}` |\n"
            );
        }

        page.Append(
            "\n## Which cache has which setting\n\nA setting that is not in the table can be set in every cache.\n\n"
        );
        page.Append(null, $"| setting | {string.Join(" | ", Kinds.Select(kind => kind.Name))} |\n");
        page.Append(null, $"|---|{string.Concat(Enumerable.Repeat("---|", Kinds.Length))}\n");
        foreach (var (setting, kinds) in CacheKindRules.Table)
        {
            page.Append(null, $"| `{setting}` | {string.Join(" | ", Kinds.Select(kind => Has(kinds, kind.Kind)))} |\n");
        }

        return page.ToString();
    }

    private static string Has(CacheKinds kinds, CacheKinds kind) =>
        kinds.HasFlag(kind) ? "yes"
        : kind == CacheKinds.Secondary && kinds.HasFlag(CacheKinds.FromPrimary) ? "the primary's"
        : "";

    private static string Short(string example) =>
        example.Trim() is { Length: > 160 } text ? $"{text[..150]} ..." : example.Trim();
}
