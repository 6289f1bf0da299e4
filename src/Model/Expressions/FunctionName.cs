namespace ElastiCache.Model.Expressions;

/// <summary>The names of functions, which stand where names of properties and resources do.</summary>
internal static class FunctionName
{
    /// <summary>The function that takes one of two values.</summary>
    public const string If = "Fn::If";

    /// <summary>The function that takes what another stack exports.</summary>
    public const string ImportValue = "Fn::ImportValue";

    /// <summary>The function that lets a macro write what it likes, also beside it.</summary>
    public const string Transform = "Fn::Transform";

    /// <summary>Whether a key is the name of a function, such as <c>Fn::Transform</c>; <c>Ref</c> is another word.</summary>
    public static bool Is(string key) => key.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Whether a key is the name of a function, or <c>Ref</c>.</summary>
    public static bool IsOrRef(string key) => key == "Ref" || Is(key);

    /// <summary>
    /// Whether a key is the name of a function that is all of a value: a transform adds to what stands beside it, and so does a loop.
    /// </summary>
    public static bool IsWhole(string key) =>
        IsOrRef(key) && key != Transform && !key.StartsWith(Loop.Prefix, StringComparison.Ordinal);
}
