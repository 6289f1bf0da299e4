using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Findings in SARIF 2.1.0, which code scanning services show next to the lines.</summary>
internal static class SarifFormat
{
    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var rules = report
            .Findings.Select(entry => entry.Finding)
            .GroupBy(finding => finding.Id)
            .OrderBy(findings => findings.Key, StringComparer.Ordinal)
            .ToList();
        var indices = rules.Index().ToDictionary(rule => rule.Item.Key, rule => rule.Index, StringComparer.Ordinal);
        output.WriteSarif(json =>
        {
            json.Object("tool", () => json.Object("driver", () => WriteDriver(rules, json)));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.List("invocations", [report], _ => WriteInvocation(report, json));
            foreach (var (file, finding) in json.List("results", report.Findings))
            {
                WriteResult(file, finding, indices[finding.Id], json);
            }
        });
    }

    private static void WriteDriver(List<IGrouping<string, ReportFinding>> rules, Utf8JsonWriter json)
    {
        json.WriteString("name", CommandInfo.Name);
        json.WriteString("version", CommandInfo.Version);
        json.List("rules", rules, findings => WriteRule(findings, json));
    }

    private static void WriteRule(IGrouping<string, ReportFinding> findings, Utf8JsonWriter json)
    {
        var rule = findings.First().Kind ?? RuleText.Of(findings.Key);
        json.WriteString("id", findings.Key);
        json.Message("shortDescription", rule.Statement);
        json.Message("help", rule.Help);
        // An effect of an update, such as "replaced", is no rule with a page.
        if (((findings.First().Kind is null ? RulePage.Of(findings.Key) : null) ?? rule.Source) is { } page)
        {
            json.WriteString("helpUri", page);
        }

        json.Object(
            "defaultConfiguration",
            () => json.WriteString("level", findings.Max(finding => finding.Level).Word())
        );
    }

    private static void WriteInvocation(Report report, Utf8JsonWriter json)
    {
        json.WriteBoolean("executionSuccessful", report.Files.All(file => file.Problems.Count == 0));
        foreach (var (level, message, file, position) in json.List("toolExecutionNotifications", Notifications(report)))
        {
            json.WriteString("level", level.Word());
            json.Message("message", message);
            if (file is not null)
            {
                json.List("locations", [file], name => WritePlace(name, position, json));
            }
        }
    }

    private static IEnumerable<(ReportLevel Level, string Message, string? File, Position? Position)> Notifications(
        Report report
    ) =>
        [
            .. report.Files.SelectMany(file =>
                file.Problems.Select(problem => (ReportLevel.Error, problem.Message, (string?)file.Name, problem.At))
            ),
            .. report.Files.SelectMany(file =>
                file.Notes.Select(note => (ReportLevel.Note, note, (string?)file.Name, (Position?)null))
            ),
            .. report.Notes.Select(note => (ReportLevel.Note, note, (string?)null, (Position?)null)),
        ];

    private static void WriteResult(ReportFile file, ReportFinding finding, int index, Utf8JsonWriter json)
    {
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", index);
        json.WriteString("level", finding.Level.Word());
        json.Message("message", $"{finding.Subject}: {finding.Line}");
        foreach (var name in json.List("locations", [file.Name]))
        {
            WritePlace(name, finding.Position, json);
            if (!finding.Resource.IsTemplate)
            {
                json.List("logicalLocations", [finding.Resource], resource => WriteResource(resource, json));
            }
        }

        if (finding.Acceptance is { } acceptance)
        {
            foreach (var (reason, _, isInSource) in json.List("suppressions", [acceptance]))
            {
                json.WriteString("kind", isInSource ? "inSource" : "external");
                json.WriteString("justification", reason);
            }
        }
    }

    private static void WriteResource(ReportResource resource, Utf8JsonWriter json)
    {
        json.WriteString("name", resource.Name);
        json.WriteString("fullyQualifiedName", resource.ConstructPath ?? $"Resources.{resource.Name}");
        json.WriteString("kind", "resource");
    }

    private static void WritePlace(string file, Position? position, Utf8JsonWriter json)
    {
        json.WriteStartObject("physicalLocation");
        json.Artifact(file);
        if (position is { } at)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
