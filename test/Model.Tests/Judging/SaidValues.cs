namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a finding says of the parameters, read back from its words.</summary>
/// <param name="IsExample">Whether it may hold for others too.</param>
/// <param name="Limits">Of each parameter that it names: the values, and whether it is one of them or none.</param>
internal sealed record SaidValues(
    bool IsExample,
    IReadOnlyList<(string Parameter, bool IsOneOf, string[] Values)> Limits
)
{
    private const string Example = "for example where ";
    private const string Exact = "where ";
    private const string Default = ", its default";
    private const string DefaultOfSeveral = " (its default)";
    private const string None = " (and no other value passes)";

    /// <summary>Reads it; null where it is in other words than those.</summary>
    public static SaidValues? Of(string? where)
    {
        if (where is null)
        {
            return new(false, []);
        }

        var isExample = where.StartsWith(Example, StringComparison.Ordinal);
        if (!isExample && !where.StartsWith(Exact, StringComparison.Ordinal))
        {
            return null;
        }

        var said = where.Replace(None, "", StringComparison.Ordinal)[(isExample ? Example : Exact).Length..];
        var limits = said.Split(" and ").Select(Limit).ToList();
        return limits.Contains(null) ? null : new(isExample, [.. limits.Select(limit => limit!.Value)]);
    }

    /// <summary>Whether parameters as they are given are among what it names.</summary>
    public bool Names(IReadOnlyDictionary<string, string> given) =>
        Limits.All(limit => limit.Values.Contains(given[limit.Parameter]) == limit.IsOneOf);

    private static (string, bool, string[])? Limit(string phrase)
    {
        var text = phrase
            .Replace(Default, "", StringComparison.Ordinal)
            .Replace(DefaultOfSeveral, "", StringComparison.Ordinal);
        if (text.Split(" is ", 2) is not [var parameter, var values])
        {
            return null;
        }

        var isOneOf = !values.StartsWith("not ", StringComparison.Ordinal);
        string[] all = [.. (isOneOf ? values : values[4..]).Split(" or ").SelectMany(part => part.Split(", "))];
        return all.All(value => value is ['\'', .., '\''])
            ? (parameter, isOneOf, [.. all.Select(value => value[1..^1])])
            : null;
    }
}
