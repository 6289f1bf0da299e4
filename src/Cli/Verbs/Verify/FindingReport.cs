using System.Xml;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>What differs, for people, programs, code scanning and test reports.</summary>
internal static class FindingReport
{
    /// <summary>The option that chooses the format.</summary>
    public static ChoiceOption Format() =>
        new("--format", "How to write what was found. Default: text.", ["text", "json", "sarif", "github", "junit"]);

    /// <summary>Writes it in a format.</summary>
    /// <returns>What to tell the shell.</returns>
    public static int Write(VerifyResult result, string? format, TextWriter output)
    {
        switch (format)
        {
            case "json":
                WriteJson(result, output);
                break;
            case "sarif":
                WriteSarif(result, output);
                break;
            case "github":
                WriteGithub(result, output);
                break;
            case "junit":
                WriteJunit(result, output);
                break;
            default:
                WriteText(result, output);
                break;
        }

        return result.Findings.Count > 0 ? ExitCode.Found : ExitCode.Fine;
    }

    private static void WriteText(VerifyResult result, TextWriter output)
    {
        foreach (var findings in result.Findings.GroupBy(finding => finding.Cache, StringComparer.Ordinal))
        {
            output.WriteLine(VisibleText.Of(findings.Key));
            output.WriteLines(findings.Select(finding => VisibleText.Of($"  {finding.Rule.Id} {finding.Message}")));
            output.WriteLine();
        }

        WriteEnd(result, output);
    }

    private static void WriteEnd(VerifyResult result, TextWriter output)
    {
        if (result.InPart.Count > 0)
        {
            output.WriteLine(
                VisibleText.Of(
                    $"not looked at in full, for the account does not tell the value of a parameter: {string.Join(", ", result.InPart)}"
                )
            );
        }

        output.WriteLine(result.Summary ?? Summary(result));
    }

    private static string Summary(VerifyResult result)
    {
        var differing = result.Findings.Select(finding => finding.Cache).Distinct(StringComparer.Ordinal).Count();
        return result.Findings.Count == 0
            ? $"{Sentences.Counted(result.Caches.Count, result.Noun)} held against {result.Rules.Count} rules: nothing differs."
            : $"{Sentences.Counted(result.Findings.Count, "difference")} in {differing} of {Sentences.Counted(result.Caches.Count, result.Noun)}.";
    }

    private static void WriteJson(VerifyResult result, TextWriter output) =>
        output.WriteJson(json =>
        {
            json.WriteString("template", result.Source);
            foreach (var finding in json.List("findings", result.Findings))
            {
                json.WriteString("id", finding.Rule.Id);
                json.WriteString("cache", finding.Cache);
                json.WriteString("resource", finding.LogicalId);
                json.WriteString("subject", finding.Subject);
                json.WriteString("message", finding.Message);
            }

            json.WriteStartObject("summary");
            json.WriteNumber("caches", result.Caches.Count);
            json.WriteNumber("rules", result.Rules.Count);
            json.WriteNumber("findings", result.Findings.Count);
            json.WriteEndObject();
            json.Texts("inPart", result.InPart);
        });

    private static void WriteSarif(VerifyResult result, TextWriter output) =>
        output.WriteSarif(json =>
        {
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", CommandInfo.Name);
            foreach (var rule in json.List("rules", result.Rules))
            {
                json.WriteString("id", rule.Id);
                json.Message("shortDescription", rule.Statement);
                json.Message("help", rule.Why);
            }

            json.WriteEndObject();
            json.WriteEndObject();
            foreach (var finding in json.List("results", result.Findings))
            {
                json.WriteString("ruleId", finding.Rule.Id);
                json.WriteString("level", "error");
                json.Message("message", $"{finding.Cache}: {finding.Message}");
                foreach (var name in json.List("locations", [finding.LogicalId ?? finding.Cache]))
                {
                    json.Object("physicalLocation", () => json.Artifact(result.Source));
                    foreach (var resource in json.List("logicalLocations", [name]))
                    {
                        json.WriteString("name", resource);
                        json.WriteString("kind", "resource");
                    }
                }
            }
        });

    private static void WriteGithub(VerifyResult result, TextWriter output)
    {
        output.WriteLines(
            result.Findings.Select(finding =>
                GithubCommand.Of("error", result.Source, null, $"{finding.Rule.Id} {finding.Cache}", finding.Message)
            )
        );
        WriteEnd(result, output);
    }

    // A suite a cache, a case a rule: what holds is told, too, and what was not looked at.
    private static void WriteJunit(VerifyResult result, TextWriter output)
    {
        using var text = new StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            foreach (var cache in result.Caches)
            {
                var findings = result
                    .Findings.Where(finding => finding.Cache == cache)
                    .ToLookup(finding => finding.Rule);
                bool IsSkipped(LiveRule rule) =>
                    result.LookedAt?.Contains((cache, rule)) == false && !findings.Contains(rule);
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", cache);
                xml.WriteAttributeString("tests", $"{result.Rules.Count}");
                xml.WriteAttributeString("failures", $"{findings.Count}");
                xml.WriteAttributeString("skipped", $"{result.Rules.Count(IsSkipped)}");
                foreach (var rule in result.Rules)
                {
                    xml.WriteStartElement("testcase");
                    xml.WriteAttributeString("classname", cache);
                    xml.WriteAttributeString("name", $"{rule.Id} {rule.Statement}");
                    if (findings[rule].ToList() is { Count: > 0 } broken)
                    {
                        xml.WriteStartElement("failure");
                        xml.WriteAttributeString("message", VisibleText.Of(broken[0].Message));
                        xml.WriteString(string.Join('\n', broken.Select(finding => VisibleText.Of(finding.Message))));
                        xml.WriteEndElement();
                    }
                    else if (IsSkipped(rule))
                    {
                        xml.WriteStartElement("skipped");
                        xml.WriteAttributeString("message", "not looked at");
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.WriteLine(text.ToString());
    }
}
