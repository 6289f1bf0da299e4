using System.Text.Json;
using ElastiCache.Cli.Output;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>Costs for programs.</summary>
internal static class CostJson
{
    /// <summary>Writes all of it.</summary>
    public static void Write(CostResult result, Utf8JsonWriter json)
    {
        json.WriteString("currency", "USD");
        json.WriteString("today", result.Today.ToString("O"));
        Sums(json, result.After);
        if (result.Difference is { } difference)
        {
            Optional(json, "differencePerMonth", difference.PerMonth);
            json.Object("before", () => Sums(json, difference.Before));
            json.List("changes", difference.Groups, entry => Change(json, entry.Group, entry.Before, entry.After));
        }

        json.List("groups", result.After.Groups, group => Group(json, group));
    }

    private static void Sums(Utf8JsonWriter json, CostSheet sheet)
    {
        json.WriteNumber("perMonth", Rounded(sheet.PerMonth));
        json.WriteNumber("perHour", Rounded(sheet.PerHour));
        json.WriteBoolean("isEstimate", sheet.IsEstimate);
        json.WriteBoolean("isPartial", sheet.IsPartial);
    }

    private static void Change(Utf8JsonWriter json, CostGroup group, CostGroup? before, CostGroup? after)
    {
        Names(json, group);
        Optional(json, "beforePerMonth", Known(before));
        Optional(json, "afterPerMonth", Known(after));
        json.WriteBoolean("isEstimate", before is { IsEstimate: true } || after is { IsEstimate: true });
    }

    private static void Group(Utf8JsonWriter json, CostGroup group)
    {
        Names(json, group);
        json.WriteString("about", group.About);
        Optional(json, "perMonth", Known(group));
        foreach (var line in json.List("lines", group.Lines))
        {
            json.WriteString("item", line.Item);
            json.WriteString("formula", line.Formula);
            json.WriteNumber("perMonth", Rounded(line.PerMonth));
            json.WriteNumber("perHour", Rounded(line.PerHour));
            json.WriteString("source", line.Source);
            json.WriteBoolean("isEstimate", line.IsEstimate);
        }

        json.Texts("notInTheSum", group.Unknown);
        json.Texts("notes", group.Notes);
    }

    // Nothing is no price of zero.
    private static decimal? Known(CostGroup? group) => group is { IsUnknown: false } ? group.PerMonth : null;

    private static void Names(Utf8JsonWriter json, CostGroup group)
    {
        json.WriteString("name", group.Name);
        json.WriteString("logicalId", group.LogicalId);
        json.WriteString("stack", group.Stack);
    }

    private static void Optional(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } given)
        {
            json.WriteNumber(name, Rounded(given));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static decimal Rounded(decimal amount) => decimal.Round(amount, 4) / 1.0000m;
}
