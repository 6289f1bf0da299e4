using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>The rows of the catalogue as text for people.</summary>
internal static class Explanation
{
    /// <summary>Writes the rule: what, why, an example of each kind, where it was learned.</summary>
    public static void Write(Explained explained, TextWriter output)
    {
        var rule = explained.Rule;
        output.WriteLine($"{rule.Id}  {explained.Property}".TrimEnd());
        Paragraph(output, rule.Statement);
        Titled(output, "Why", rule.Why);
        Titled(output, "Fails", rule.Breaks);
        Titled(output, "Passes", rule.Keeps);
        if (rule.HowFixed is var (does, isUnsafe))
        {
            Titled(output, isUnsafe ? "lint --fix --unsafe" : "lint --fix", does);
        }

        output.WriteLine();
        output.WriteLine($"Types:    {string.Join(", ", explained.Types)}");
        output.WriteLine($"Severity: {Of(rule.Severity)}");
        if (rule.SeverityReason.Length > 0)
        {
            output.WriteLine($"          {rule.SeverityReason}");
        }

        Learned(rule.Evidence, explained.Sources, output);
        Page(rule.Id, output);
    }

    /// <summary>Writes a row about a change: what it says, an example, what becomes of the update.</summary>
    public static void Write(UpdateRule row, TextWriter output)
    {
        output.WriteLine($"{row.Id}  {row.ResourceType}");
        Paragraph(output, row.Statement);
        Titled(output, "Before", row.Before);
        Titled(output, "After", row.After);
        output.WriteLine();
        output.WriteLine(
            $"Judged by elasticache diff: {Of(row.Effect)}{(row.ReportedAs == row.Id ? "" : $", reported as {row.ReportedAs}")}"
        );
        Learned(row.Evidence, row.Source is null ? [] : [row.Source], output);
        Page(row.Id, output);
    }

    /// <summary>Writes what does not change while something is attached, and what to do instead.</summary>
    public static void Write(HeldProperty held, TextWriter output)
    {
        output.WriteLine($"{held.RuleId}  {held.Type}");
        Paragraph(output, $"{held.Property} does not change while {held.While}.");
        Titled(output, "What to do", held.WayOut);
        output.WriteLine();
        output.WriteLine($"Judged by elasticache diff: {Of(UpdateEffect.Refused)}");
        output.WriteLine($"Source:   {held.Source}");
        Page(held.RuleId, output);
    }

    /// <summary>Writes a row that nothing judges, and why.</summary>
    public static void Write(NotJudged row, TextWriter output)
    {
        output.WriteLine(row.Id);
        Paragraph(output, row.Statement);
        Titled(output, "Not judged", row.Reason);
        output.WriteLine();
        Learned(row.Evidence, row.Source is null ? [] : [row.Source], output);
        Page(row.Id, output);
    }

    private static void Learned(Evidence evidence, IReadOnlyList<string> sources, TextWriter output)
    {
        output.WriteLine($"Evidence: {Of(evidence)}");
        output.WriteLines(sources.Select(source => $"Source:   {source}"));
    }

    // Where its page stands, if the site has an address.
    private static void Page(string id, TextWriter output)
    {
        if (RulePage.Of(id) is { } page)
        {
            output.WriteLine($"Page:     {page}");
        }
    }

    // A titled block of text; nothing where there is no text.
    private static void Titled(TextWriter output, string title, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine();
            output.WriteLine($"{title}:");
            output.WriteLines(
                text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => $"  {line}".TrimEnd())
            );
        }
    }

    // Nothing where there is no text.
    private static void Paragraph(TextWriter output, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(text);
        }
    }

    private static string Of(UpdateEffect effect) =>
        effect switch
        {
            UpdateEffect.Replaced => "the resource is replaced",
            UpdateEffect.NeedsSteps => "it takes several updates, which diff lists",
            UpdateEffect.InPlace => "it is changed in place, with a warning",
            UpdateEffect.InPlaceUnless => "it is changed in place unless the account stands in the way",
            UpdateEffect.Unclear => "the templates cannot tell",
            _ => "the update is refused",
        };

    private static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Unknown =>
                "error in a template, as the value is not in the tables; acknowledge it if AWS has added it since",
            _ => "warning",
        };

    private static string Of(Evidence evidence) =>
        evidence switch
        {
            Evidence.ServiceError => "the error text of the service",
            Evidence.Schema => "the schema of the CloudFormation type",
            Evidence.Documentation => "the documentation of AWS",
            Evidence.Tool => "another tool of the field checks it",
            _ => "inferred",
        };
}
