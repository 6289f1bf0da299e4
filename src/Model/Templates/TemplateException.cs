namespace ElastiCache.Model.Templates;

/// <summary>A template that is not one: something has a shape that CloudFormation would not read.</summary>
/// <param name="path">Where, such as <c>Resources.Cache.Properties.Port</c>.</param>
/// <param name="mistake">What is expected and what was found.</param>
internal sealed class TemplateException(string path, string mistake) : Exception($"{path}: {mistake}")
{
    /// <summary>Where the mistake is.</summary>
    public string Path { get; } = path;
}
