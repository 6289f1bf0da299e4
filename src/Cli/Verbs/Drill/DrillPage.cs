using System.Globalization;
using System.Net;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>The report of a drill as a page that needs nothing beside it, with the time line as a picture.</summary>
internal static class DrillPage
{
    private const int Width = 1000;
    private const int Left = 70;
    private const int RowHeight = 22;
    private const double Before = 2000;

    /// <summary>Writes it.</summary>
    public static void Write(DrillReport report, TextWriter output)
    {
        var title = Escaped($"Failover drill: {report.Cache}, {report.Fault.ToString().ToLowerInvariant()}");
        output.Write(
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color: #1b1f24; background: #fff; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; }
            svg { width: 100%; height: auto; } svg text { font: 12px system-ui, sans-serif; fill: #1b1f24; }
            .good { fill: #2f6f9f; } .bad { fill: #b3261e; } .axis { stroke: #8a929b; } .event { stroke: #5b3c9c; stroke-dasharray: 4 3; }
            @media (prefers-color-scheme: dark) {
              body { color: #e6e8eb; background: #14171a; } svg text { fill: #e6e8eb; }
              .good { fill: #7db7e8; } .bad { fill: #ff8a80; } .event { stroke: #c3a6ff; }
            }
            </style>
            </head>
            <body>
            <main>
            <h1>{{title}}</h1>

            """
        );
        output.WriteLine("<table>");
        output.WriteLines(
            DrillSentences
                .Facts(report)
                .Select(fact => $"<tr><th scope=\"row\">{Escaped(fact.Name)}</th><td>{Escaped(fact.Value)}</td></tr>")
        );
        output.WriteLine("</table>");
        if (report.Calls.Count > 0)
        {
            output.WriteLine("<h2>Time line</h2>");
            Picture(report, output);
            output.WriteLine(
                "<p>Each mark is a request at the time of its answer or error: above, what succeeded; below it, what failed.</p>"
            );
        }

        output.WriteLine("<h2>What happened</h2>\n<table>");
        output.WriteLines(
            report.Events.Select(entry =>
                $"<tr><td>{Escaped(DrillSentences.Seconds(entry.At))}</td><td>{Escaped(entry.Message)}</td></tr>"
            )
        );
        output.WriteLine("</table>\n<h2>Would it have been told?</h2>");
        output.WriteLines(DrillSentences.Alarms(report).Select(sentence => $"<p>{Escaped(sentence)}</p>"));
        output.WriteLine("<h2>What the numbers do not say</h2>\n<ul>");
        output.WriteLines(report.Remarks.Select(remark => $"<li>{Escaped(remark)}</li>"));
        output.WriteLine("</ul>\n</main>\n</body>\n</html>");
    }

    private static void Picture(DrillReport report, TextWriter output)
    {
        var end = Math.Max(report.End, 1000);
        double X(double at) => Left + (at + Before) / (end + Before) * (Width - Left - 10);
        string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
        const int height = 4 * RowHeight + 70;
        var summary = string.Join(
            "; ",
            DrillSentences.Facts(report).Skip(3).Select(fact => $"{fact.Name}: {fact.Value}")
        );
        output.WriteLine(
            $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Escaped($"Requests over time. {summary}")}\">"
        );
        for (var row = 0; row < 2; row++)
        {
            var isWrite = row == 0;
            var top = 30 + row * 2 * RowHeight;
            output.WriteLine($"<text x=\"0\" y=\"{top + 15}\">{(isWrite ? "writes" : "reads")}</text>");
            foreach (var (isGood, offset) in new[] { (true, 0), (false, RowHeight - 4) })
            {
                // Many requests share a place: one mark each, so that the page stays small.
                var places = report
                    .Calls.Where(call => call.IsWrite == isWrite && call.Error is null == isGood && call.End > -Before)
                    .Select(call => (int)X(Math.Min(call.End, end)))
                    .Distinct()
                    .Order();
                output.WriteLines(
                    places.Select(place =>
                        $"<rect class=\"{(isGood ? "good" : "bad")}\" x=\"{place}\" y=\"{top + offset}\" width=\"1.5\" height=\"{RowHeight - 6}\"/>"
                    )
                );
            }
        }

        var floor = 30 + 4 * RowHeight + 8;
        output.WriteLine($"<line class=\"axis\" x1=\"{Left}\" y1=\"{floor}\" x2=\"{Width - 10}\" y2=\"{floor}\"/>");
        var step = Step(end);
        for (var second = 0; second * 1000 <= end; second += step)
        {
            var x = Number(X(second * 1000));
            output.WriteLine($"<line class=\"axis\" x1=\"{x}\" y1=\"{floor}\" x2=\"{x}\" y2=\"{floor + 5}\"/>");
            output.WriteLine($"<text x=\"{x}\" y=\"{floor + 20}\" text-anchor=\"middle\">{second} s</text>");
        }

        foreach (var (index, entry) in report.Events.Index())
        {
            var x = Number(X(Math.Clamp(entry.At, -Before, end)));
            output.WriteLine(
                $"<line class=\"event\" x1=\"{x}\" y1=\"16\" x2=\"{x}\" y2=\"{floor}\"><title>{Escaped(entry.Message)}</title></line>"
            );
            output.WriteLine($"<text x=\"{x}\" y=\"12\" text-anchor=\"middle\">{index + 1}</text>");
        }

        output.WriteLine("</svg>");
        output.WriteLine("<ol>");
        output.WriteLines(
            report.Events.Select(entry => $"<li>{Escaped($"{DrillSentences.Seconds(entry.At)}: {entry.Message}")}</li>")
        );
        output.WriteLine("</ol>");
    }

    private static int Step(double end) =>
        end switch
        {
            < 12_000 => 1,
            < 30_000 => 2,
            < 60_000 => 5,
            _ => 10,
        };

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
