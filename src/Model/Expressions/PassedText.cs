namespace ElastiCache.Model.Expressions;

/// <summary>What stacks pass to one another is text.</summary>
internal static class PassedText
{
    /// <summary>What is passed of a value: lists are joined by commas. Null where it is not known.</summary>
    public static string? Of(Evaluated value) =>
        value.Kind != EvaluatedKind.List ? value.Text
        : value.Items.All(item => item.Text is not null) ? string.Join(',', value.Items.Select(item => item.Text))
        : null;
}
