using System.Globalization;
using System.Text;
using System.Xml;
using ElastiCache.Cli.Hosting;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>
/// Findings as JUnit's XML, which most pipelines show as tests: a suite for each file, a test for each finding. What stops
/// the command is a failure, what is accepted is skipped, and what cannot be read is an error.
/// </summary>
internal static class JUnitFormat
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
        CheckCharacters = false,
    };

    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", $"{CommandInfo.Name} {report.Verb}");
            foreach (var file in report.Files)
            {
                WriteSuite(report, file, xml);
            }

            xml.WriteEndElement();
        }

        output.WriteLine("""<?xml version="1.0" encoding="UTF-8"?>""");
        output.WriteLine(text);
    }

    private static void WriteSuite(Report report, ReportFile file, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Plain(file.Name));
        Number(xml, "tests", Math.Max(1, file.Findings.Count + file.Problems.Count));
        Number(xml, "failures", file.Findings.Count(Fails));
        Number(xml, "errors", file.Problems.Count);
        Number(xml, "skipped", file.Findings.Count(finding => !finding.IsOpen));
        foreach (var problem in file.Problems)
        {
            var at = problem.At is { } position ? $" (line {position.Line})" : "";
            WriteTest(xml, file, $"can be read{at}", "error", problem.Message, "unreadable");
        }

        foreach (var finding in file.Findings)
        {
            WriteTest(
                xml,
                file,
                $"{finding.Id} {finding.Subject}",
                !finding.IsOpen ? "skipped"
                    : Fails(finding) ? "failure"
                    : null,
                finding.Acceptance?.Reason ?? finding.Line,
                finding.Level.Word(),
                finding.Position is { } at ? $"line {at.Line}" : null
            );
        }

        if (file.Findings.Count + file.Problems.Count == 0)
        {
            WriteTest(xml, file, report.Verb, null, string.Join('\n', file.Notes), null);
        }
        else if (file.Notes.Count > 0)
        {
            xml.WriteElementString("system-out", Plain(string.Join('\n', file.Notes)));
        }

        xml.WriteEndElement();
    }

    private static bool Fails(ReportFinding finding) => finding is { IsOpen: true, Stops: true };

    private static void WriteTest(
        XmlWriter xml,
        ReportFile file,
        string name,
        string? outcome,
        string message,
        string? type,
        string? place = null
    )
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Plain(file.Name));
        xml.WriteAttributeString("name", Plain(name));
        if (outcome is not null)
        {
            xml.WriteStartElement(outcome);
            xml.WriteAttributeString("message", Plain(message));
            if (outcome != "skipped")
            {
                xml.WriteAttributeString("type", type);
                xml.WriteString(place is null ? Plain(file.Name) : $"{Plain(file.Name)}, {place}");
            }

            xml.WriteEndElement();
        }
        else if (message.Length > 0)
        {
            xml.WriteElementString("system-out", Plain(type is null ? message : $"{type}: {message}"));
        }

        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    // XML 1.0 has no way to write most control characters.
    private static string Plain(string text) =>
        text.All(IsAllowed) ? text : string.Concat(text.Select(letter => IsAllowed(letter) ? letter : '\uFFFD'));

    private static bool IsAllowed(char letter) => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter);
}
