using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>What lint found, for programs.</summary>
internal static class LintJson
{
    /// <summary>Writes it.</summary>
    public static void Write(LintResult result, Utf8JsonWriter json)
    {
        json.List("files", result.Files, file => Write(file, json));
        foreach (var unused in json.List("unusedAcknowledgements", result.Unused))
        {
            json.WriteString("id", unused.RuleId);
            json.WriteString("resource", unused.Subject);
            json.WriteString("reason", unused.Reason);
            json.WriteString("origin", unused.Origin);
        }

        json.WriteStartObject("summary");
        json.WriteNumber("templates", result.Judged);
        json.WriteNumber("errors", result.Errors);
        json.WriteNumber("warnings", result.Warnings);
        json.WriteNumber("acknowledged", result.Acknowledged);
        if (result.InBaseline is { } known)
        {
            json.WriteNumber("inBaseline", known);
        }

        json.WriteNumber("judgedInPart", result.JudgedInPart);
        json.WriteNumber("unreadable", result.Unreadable);
        json.WriteEndObject();
    }

    private static void Write(LintedFile file, Utf8JsonWriter json)
    {
        json.WriteString("file", file.Source.Name);
        json.WriteString("region", file.Source.Region);
        foreach (var problem in json.List("problems", file.Problems))
        {
            json.WriteString("message", problem.Message);
            Write(problem.At, json);
        }

        json.Texts("notes", file.Remarks.Concat(file.Notes));
        json.List("findings", file.Findings, finding => Write(finding, json));
    }

    private static void Write(LintFinding finding, Utf8JsonWriter json)
    {
        json.WriteString("id", finding.RuleId);
        json.WriteString("severity", finding.IsError ? "error" : "warning");
        var resource = finding.Violation.IsOfTemplate ? null : finding.Resource;
        json.WriteString("resource", resource?.LogicalId);
        json.WriteString("type", resource?.Type);
        json.WriteString("constructPath", resource?.ConstructPath);
        json.WriteString("property", finding.Property);
        Write(finding.Position, json);
        if (finding.Where is { } where)
        {
            json.WriteString("where", where);
        }

        json.WriteString("message", finding.Message);
        if (finding.Acknowledgement is { } acknowledgement)
        {
            json.WriteStartObject("acknowledged");
            json.WriteString("reason", acknowledgement.Reason);
            json.WriteString("origin", acknowledgement.Origin);
            json.WriteEndObject();
        }
    }

    private static void Write(Position? position, Utf8JsonWriter json)
    {
        if (position is { } at)
        {
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
        }
    }
}
