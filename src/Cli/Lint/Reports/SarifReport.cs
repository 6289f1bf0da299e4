using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Explain;

namespace ElastiCache.Cli.Lint.Reports;

/// <summary>Findings in SARIF 2.1.0, which code scanning services show next to the lines.</summary>
internal static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes what was found.</summary>
    public static void Write(LintResult result, TextWriter output)
    {
        var rules = result
            .Files.SelectMany(file => file.Findings)
            .GroupBy(finding => finding.RuleId)
            .OrderBy(findings => findings.Key, StringComparer.Ordinal)
            .ToList();
        var indices = rules
            .Select((rule, index) => (rule.Key, index))
            .ToDictionary(rule => rule.Key, rule => rule.index);
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteString("$schema", Schema);
                json.WriteString("version", "2.1.0");
                json.List(
                    "runs",
                    [result],
                    _ =>
                    {
                        json.Object("tool", () => json.Object("driver", () => WriteDriver(rules, json)));
                        json.WriteString("columnKind", "utf16CodeUnits");
                        json.List("invocations", [result], _ => WriteInvocation(result, json));
                        json.List(
                            "results",
                            result.Files.SelectMany(file => file.Findings.Select(finding => (file, finding))),
                            entry => WriteResult(entry.file, entry.finding, indices, json)
                        );
                    }
                );
            }
        );
    }

    private static void WriteDriver(List<IGrouping<string, LintFinding>> rules, Utf8JsonWriter json)
    {
        json.WriteString("name", CommandLine.Name);
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.List("rules", rules, findings => WriteRule(findings, json));
    }

    private static void WriteRule(IGrouping<string, LintFinding> findings, Utf8JsonWriter json)
    {
        var rule = KnownRules.Find(findings.Key) is [var first, ..] ? first : null;
        json.WriteString("id", findings.Key);
        WriteText(json, "shortDescription", rule?.Statement is { Length: > 0 } says ? says : $"Rule {findings.Key}");
        WriteText(
            json,
            "help",
            $"{(rule?.Why is { Length: > 0 } why ? $"{why} " : "")}See: {CommandLine.Name} explain {findings.Key}"
        );
        if (rule?.Source is { } source)
        {
            json.WriteString("helpUri", source);
        }

        var isError = findings.Any(finding => finding.IsError);
        json.Object("defaultConfiguration", () => json.WriteString("level", isError ? "error" : "warning"));
    }

    private static void WriteInvocation(LintResult result, Utf8JsonWriter json)
    {
        json.WriteBoolean("executionSuccessful", result.Files.All(file => file.Problems.Count == 0));
        json.List(
            "toolExecutionNotifications",
            result.Files.SelectMany(file => file.Problems.Select(problem => (file.Source.Name, problem))),
            entry =>
            {
                json.WriteString("level", "error");
                WriteText(json, "message", entry.problem.Message);
                json.List("locations", [entry], _ => WritePlace(entry.Name, entry.problem.At, json));
            }
        );
    }

    private static void WriteResult(
        LintedFile file,
        LintFinding finding,
        Dictionary<string, int> indices,
        Utf8JsonWriter json
    )
    {
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", indices[finding.RuleId]);
        json.WriteString("level", finding.Level);
        WriteText(json, "message", $"{finding.Resource.LogicalId}.{finding.Violation.Property}: {finding.Message}");
        json.List(
            "locations",
            [finding],
            _ =>
            {
                WritePlace(file.Source.Name, finding.Position, json);
                json.List("logicalLocations", [finding.Resource], resource => WriteResource(resource, json));
            }
        );
        if (finding.Acknowledgement is { } acknowledgement)
        {
            json.List(
                "suppressions",
                [acknowledgement],
                _ =>
                {
                    json.WriteString("kind", acknowledgement.IsInSource ? "inSource" : "external");
                    json.WriteString("justification", acknowledgement.Reason);
                }
            );
        }
    }

    private static void WriteResource(TemplateResource resource, Utf8JsonWriter json)
    {
        json.WriteString("name", resource.LogicalId);
        json.WriteString("fullyQualifiedName", resource.ConstructPath ?? $"Resources.{resource.LogicalId}");
        json.WriteString("kind", "resource");
    }

    private static void WritePlace(string file, Position? position, Utf8JsonWriter json) =>
        json.Object(
            "physicalLocation",
            () =>
            {
                json.Object("artifactLocation", () => json.WriteString("uri", Uri(file)));
                if (position is { } at)
                {
                    json.Object(
                        "region",
                        () =>
                        {
                            json.WriteNumber("startLine", at.Line);
                            json.WriteNumber("startColumn", at.Column);
                        }
                    );
                }
            }
        );

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.Object(name, () => json.WriteString("text", text));

    private static string Uri(string path) =>
        Path.IsPathFullyQualified(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
