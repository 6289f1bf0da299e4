using System.Text.Json;
using System.Xml;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>What differs, for people, programs, code scanning and test reports.</summary>
internal static class FindingReport
{
    private const string Sarif =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes it in a format.</summary>
    public static void Write(VerifyResult result, string? format, TextWriter output)
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
    }

    private static void WriteText(VerifyResult result, TextWriter output)
    {
        foreach (var findings in result.Findings.GroupBy(finding => finding.Cache, StringComparer.Ordinal))
        {
            output.WriteLine(PlainText.Of(findings.Key));
            foreach (var finding in findings)
            {
                output.WriteLine(PlainText.Of($"  {finding.Rule.Id} {finding.Message}"));
            }

            output.WriteLine();
        }

        WriteEnd(result, output);
    }

    private static void WriteEnd(VerifyResult result, TextWriter output)
    {
        if (result.InPart.Count > 0)
        {
            output.WriteLine(
                PlainText.Of(
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
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteString("template", result.Source);
                json.List(
                    "findings",
                    result.Findings,
                    finding =>
                    {
                        json.WriteString("id", finding.Rule.Id);
                        json.WriteString("cache", finding.Cache);
                        json.WriteString("resource", finding.LogicalId);
                        json.WriteString("subject", finding.Subject);
                        json.WriteString("message", finding.Message);
                    }
                );
                json.Object(
                    "summary",
                    () =>
                    {
                        json.WriteNumber("caches", result.Caches.Count);
                        json.WriteNumber("rules", result.Rules.Count);
                        json.WriteNumber("findings", result.Findings.Count);
                    }
                );
                json.Texts("inPart", result.InPart);
            }
        );

    private static void WriteSarif(VerifyResult result, TextWriter output) =>
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteString("$schema", Sarif);
                json.WriteString("version", "2.1.0");
                json.List("runs", [result], run => WriteRun(run, json));
            }
        );

    private static void WriteRun(VerifyResult result, Utf8JsonWriter json)
    {
        json.Object(
            "tool",
            () =>
                json.Object(
                    "driver",
                    () =>
                    {
                        json.WriteString("name", CommandInfo.Name);
                        json.List(
                            "rules",
                            result.Rules,
                            rule =>
                            {
                                json.WriteString("id", rule.Id);
                                json.Message("shortDescription", rule.Statement);
                                json.Message("help", rule.Why);
                            }
                        );
                    }
                )
        );
        json.List(
            "results",
            result.Findings,
            finding =>
            {
                json.WriteString("ruleId", finding.Rule.Id);
                json.WriteString("level", "error");
                json.Message("message", $"{finding.Cache}: {finding.Message}");
                json.List(
                    "locations",
                    [finding],
                    _ =>
                    {
                        json.Object(
                            "physicalLocation",
                            () =>
                                json.Object(
                                    "artifactLocation",
                                    () => json.WriteString("uri", SarifJson.Uri(result.Source))
                                )
                        );
                        json.List(
                            "logicalLocations",
                            [finding],
                            _ =>
                            {
                                json.WriteString("name", finding.LogicalId ?? finding.Cache);
                                json.WriteString("kind", "resource");
                            }
                        );
                    }
                );
            }
        );
    }

    private static void WriteGithub(VerifyResult result, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            output.WriteLine(
                GithubCommand.Of("error", result.Source, null, $"{finding.Rule.Id} {finding.Cache}", finding.Message)
            );
        }

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
                        xml.WriteAttributeString("message", PlainText.Of(broken[0].Message));
                        xml.WriteString(string.Join('\n', broken.Select(finding => PlainText.Of(finding.Message))));
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
