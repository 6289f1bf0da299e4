using System.Text.Json;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Drill;

/// <summary>The report of a drill for programs. Times are milliseconds from the fault.</summary>
internal static class DrillJson
{
    /// <summary>Writes it.</summary>
    public static void Write(DrillReport report, TextWriter output) =>
        output.WriteJson(json =>
        {
            json.WriteString("cache", report.Cache);
            json.WriteString("fault", report.Fault.ToString().ToLowerInvariant());
            json.WriteString("setting", report.Setting);
            json.WriteString("client", report.Client);
            Number(json, "clientExitCode", report.ClientExit);
            Number(json, "promotedAt", report.PromotedAt);
            json.WriteBoolean("primaryCameBack", report.PrimaryCameBack);
            Outage(json, "writes", report.Writes);
            Outage(json, "reads", report.Reads);
            json.WriteNumber("acknowledged", report.Acknowledged);
            Number(json, "lost", report.Lost);
            foreach (var entry in json.List("events", report.Events))
            {
                Number(json, "at", entry.At);
                json.WriteString("message", entry.Message);
            }

            foreach (var alarm in json.List("alarms", report.Alarms))
            {
                json.WriteString("alarm", alarm.Alarm.LogicalId);
                json.WriteString("metric", alarm.Alarm.Metric);
                json.WriteBoolean("judged", alarm.IsJudged);
                Number(json, "firedAt", alarm.FiredAt);
                json.WriteString("reason", alarm.Reason);
            }

            json.Texts("remarks", report.Remarks);
        });

    private static void Outage(Utf8JsonWriter json, string name, DrillOutage? outage)
    {
        if (outage is null)
        {
            return;
        }

        json.WriteStartObject(name);
        Number(json, "without", outage.Milliseconds);
        Number(json, "from", outage.From);
        json.WriteBoolean("recovered", outage.Recovered);
        json.WriteNumber("failed", outage.Failed);
        foreach (var error in json.List("errors", outage.Errors))
        {
            json.WriteString("kind", error.Kind);
            json.WriteNumber("count", error.Count);
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, 1));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
