using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>Reads tags.</summary>
internal static class Tagged
{
    /// <summary>The tags, as far as they can be read.</summary>
    public static IReadOnlyList<TagSpecification> Tags(TemplateObject tagged) =>
        tagged.DependingList<TagSpecification>(now =>
            [.. (now.Items("Tags") ?? []).Select(tag => new TagSpecification(tag.Text("Key"), tag.Text("Value")))]
        );
}
