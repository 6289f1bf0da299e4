namespace ElastiCache.Model.Expressions;

/// <summary>The names of functions, which stand where names of properties and resources do.</summary>
internal static class FunctionName
{
    /// <summary>Whether a key is the name of a function, such as <c>Fn::Transform</c>.</summary>
    public static bool Is(string key) => key.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>
    /// Whether a key is the name of a function that is all of a value: a transform adds to what stands beside it, and so does a loop.
    /// </summary>
    public static bool IsWhole(string key) =>
        key == "Ref" || (Is(key) && key != "Fn::Transform" && !key.StartsWith(Loop.Prefix, StringComparison.Ordinal));
}
