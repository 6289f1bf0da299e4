namespace ElastiCache.Model.Tests.Support;

/// <summary>Short ways to write values.</summary>
internal static class Given
{
    /// <summary>A known list of known texts.</summary>
    public static Value<IReadOnlyList<Value<string>>> Of(params string[] texts) =>
        Value<IReadOnlyList<Value<string>>>.Known([.. texts.Select(Value<string>.Known)]);

    /// <summary>A known list of as many texts as asked for.</summary>
    public static Value<IReadOnlyList<Value<string>>> Many(int count) =>
        Of([.. Enumerable.Range(1, count).Select(number => $"item-{number}")]);

    /// <summary>A text of a given length.</summary>
    public static string Text(int length, char of = 'a') => new(of, length);

    /// <summary>Tags.</summary>
    public static IReadOnlyList<TagSpecification> Tags(params (string Key, string Value)[] tags) =>
        [.. tags.Select(tag => new TagSpecification(tag.Key, tag.Value))];

    /// <summary>As many tags as asked for.</summary>
    public static IReadOnlyList<TagSpecification> ManyTags(int count) =>
        Tags([.. Enumerable.Range(1, count).Select(number => ($"key-{number}", "value"))]);

    /// <summary>Parameters of a parameter group.</summary>
    public static IReadOnlyDictionary<string, Value<string>> Settings(
        params (string Name, string Value)[] parameters
    ) =>
        parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => Value<string>.Known(parameter.Value),
            StringComparer.Ordinal
        );
}
