namespace Shared;

/// <summary>The runtimes on which Lambda creates functions. An account that deploys a template with another gets an error.</summary>
internal static class LambdaRuntimes
{
    // Deprecation; a month later, functions can no longer be created.
    // https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html, read on 2026-11-28
    private static readonly DateOnly ReadOn = new(2026, 11, 28);

    private static readonly Dictionary<string, DateOnly> Deprecated = new(StringComparer.Ordinal)
    {
        ["nodejs20.x"] = new(2026, 4, 30),
        ["nodejs22.x"] = new(2027, 4, 30),
        ["nodejs24.x"] = new(2028, 4, 30),
        ["python3.11"] = new(2026, 6, 30),
        ["python3.12"] = new(2028, 10, 31),
        ["python3.13"] = new(2029, 6, 30),
        ["python3.14"] = new(2029, 6, 30),
        ["dotnet10"] = new(2028, 11, 14),
    };

    /// <summary>The functions of a template whose runtime is not in the table, or goes within half a year of its date.</summary>
    public static IEnumerable<string> Blocked(System.Text.Json.Nodes.JsonNode template) =>
        from resource in template["Resources"]!.AsObject()
        where resource.Value!["Type"]!.GetValue<string>() == "AWS::Lambda::Function"
        let runtime = resource.Value["Properties"]!["Runtime"]?.ToString()
        where runtime is null || !Deprecated.TryGetValue(runtime, out var day) || day < ReadOn.AddMonths(6)
        select $"{resource.Key}: {runtime}";
}
