namespace ElastiCache.Model.Resources;

/// <summary>A value that is not of the kind that its property takes, and that is not written there: a function gives it.</summary>
/// <param name="Path">Where it stands in the properties, such as <c>NodeGroupConfiguration.0.ReplicaCount</c>.</param>
/// <param name="Expected">What the property takes.</param>
/// <param name="Given">What it is given.</param>
internal sealed record WrongValue(string Path, ValueKind Expected, string Given)
{
    /// <summary>What is said of it.</summary>
    public string Sentence => Said(Words(Expected, Path.Split('.')[^1]), Given);

    /// <summary>What is said of a value of another kind than is needed.</summary>
    public static string Said(string expected, string given) => $"expected {expected}, got {given}";

    /// <summary>What a kind is called in a sentence.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="property">The property that takes it.</param>
    public static string Words(ValueKind kind, string property) =>
        kind switch
        {
            ValueKind.Number => "a number",
            ValueKind.Flag => "true or false",
            // A map is what people write who know other types and tools.
            ValueKind.Objects when property == "Tags" => "a list of objects with Key and Value",
            ValueKind.Objects => "a list",
            _ => "an object",
        };
}
