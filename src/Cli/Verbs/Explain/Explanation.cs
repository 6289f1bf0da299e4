using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Verbs.Explain;

/// <summary>A rule as text for people.</summary>
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

        output.WriteLine($"Evidence: {Of(rule.Evidence)}");
        foreach (var source in explained.Sources)
        {
            output.WriteLine($"Source:   {source}");
        }

        Page(rule.Id, output);
    }

    /// <summary>Where its page stands, if the site has an address.</summary>
    public static void Page(string id, TextWriter output)
    {
        if (RulePage.Of(id) is { } page)
        {
            output.WriteLine($"Page:     {page}");
        }
    }

    /// <summary>A titled block of text; nothing where there is no text.</summary>
    public static void Titled(TextWriter output, string title, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine();
            output.WriteLine($"{title}:");
            foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            {
                output.WriteLine($"  {line}".TrimEnd());
            }
        }
    }

    /// <summary>A paragraph; nothing where there is no text.</summary>
    public static void Paragraph(TextWriter output, string text)
    {
        if (text.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(text);
        }
    }

    private static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Unknown =>
                "error in a template, as the value is not in the tables; acknowledge it if AWS has added it since",
            _ => "warning",
        };

    /// <summary>Where something was learned, in words.</summary>
    public static string Of(Evidence evidence) =>
        evidence switch
        {
            Evidence.ServiceError => "the error text of the service",
            Evidence.Schema => "the schema of the CloudFormation type",
            Evidence.Documentation => "the documentation of AWS",
            Evidence.Tool => "another tool of the field checks it",
            _ => "inferred",
        };
}
