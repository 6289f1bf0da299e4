namespace ElastiCache.Model.Resources;

/// <summary>One text where a list of texts is needed, a list that stands within the list, or one where one text is needed.</summary>
/// <param name="Path">Where it stands in the properties, such as <c>SecurityGroupIds.0</c>.</param>
/// <param name="Given">What stands there, such as <c>the parameter Groups</c>.</param>
/// <param name="Way">How it is put right.</param>
/// <param name="IsWithinList">Whether it is a list within the list, and otherwise one text.</param>
internal sealed record ListMistake(string Path, string Given, string Way, bool IsWithinList)
{
    /// <summary>Whether it is a list where one text is needed. Default: no.</summary>
    public bool IsForText { get; init; }
}
