using ElastiCache.Cli.Output;
using ElastiCache.Cli.Verbs.Verify;

namespace ElastiCache.Cli.Verbs.Preflight;

/// <summary>What was looked at before a deployment, for people and programs.</summary>
internal static class PreflightReport
{
    /// <summary>Writes it in a format.</summary>
    public static void Write(
        string source,
        IReadOnlyList<PreflightCheck> checks,
        IReadOnlyList<string> unknown,
        string? format,
        TextWriter output
    )
    {
        switch (format)
        {
            case null or "text":
                WriteText(checks, unknown, output);
                break;
            case "json":
                WriteJson(source, checks, unknown, output);
                break;
            default:
                FindingReport.Write(
                    new VerifyResult(
                        source,
                        [.. checks.Select(Place).Distinct(StringComparer.Ordinal)],
                        PreflightRules.All,
                        [.. checks.Select(check => check.Finding).OfType<LiveFinding>()]
                    )
                    {
                        Noun = "resource",
                        LookedAt = checks.Select(check => (Place(check), check.Rule)).ToHashSet(),
                        Summary = Summary(checks),
                    },
                    format,
                    output
                );
                break;
        }
    }

    private static string Place(PreflightCheck check) => check.LogicalId.Length > 0 ? check.LogicalId : "the template";

    private static void WriteText(
        IReadOnlyList<PreflightCheck> checks,
        IReadOnlyList<string> unknown,
        TextWriter output
    )
    {
        output.WriteLines(
            checks
                .OrderBy(check => check.Rule.Id, StringComparer.Ordinal)
                .Select(check =>
                    VisibleText.Of(
                        $"{(check.Holds ? "ok  " : "STOP")} {check.Rule.Id} {check.Sentence}{(check.LogicalId.Length > 0 ? $" ({check.LogicalId})" : "")}"
                    )
                )
        );
        if (unknown.Count > 0)
        {
            output.WriteLine(
                VisibleText.Of(
                    $"not looked at, for only the deployment knows it: {string.Join(", ", unknown.Distinct())}"
                )
            );
        }

        output.WriteLine(Summary(checks));
    }

    private static string Summary(IReadOnlyList<PreflightCheck> checks)
    {
        var stops = checks.Count(check => !check.Holds);
        return $"{checks.Count} looked at, {(stops == 0 ? "nothing to stop for" : $"{stops} to stop for")}.";
    }

    private static void WriteJson(
        string source,
        IReadOnlyList<PreflightCheck> checks,
        IReadOnlyList<string> unknown,
        TextWriter output
    ) =>
        output.WriteJson(json =>
        {
            json.WriteString("template", source);
            foreach (var check in json.List("checks", checks))
            {
                json.WriteString("id", check.Rule.Id);
                json.WriteString("resource", check.LogicalId.Length > 0 ? check.LogicalId : null);
                json.WriteString("subject", check.Subject);
                json.WriteBoolean("holds", check.Holds);
                json.WriteString("message", check.Sentence);
            }

            json.Texts("notLookedAt", unknown.Distinct());
        });
}
