namespace ElastiCache.Model.Resources;

/// <summary>A name of something that a template declares, with letters that CloudFormation does not take there.</summary>
/// <param name="Place">Where it stands in the template, such as <c>Resources.my-cache</c>.</param>
/// <param name="Kind">What it names, such as <c>resource</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Meant">What it may be called; null where that is taken.</param>
internal sealed record WrongName(string Place, string Kind, string Name, string? Meant) : TemplateFault(Place, Place)
{
    /// <summary>The mapping of which it is a key; null for another name.</summary>
    public string? KeyOf { get; init; }
}
