namespace ElastiCache.Model.Templates;

/// <summary>
/// What has a shape that CloudFormation would not read, in the order in which it was met. Each is one sentence; what
/// stands there counts as unknown, and everything else is judged all the same.
/// </summary>
internal sealed class TemplateMistakes
{
    private readonly List<TemplateException> _all = [];
    private readonly HashSet<string> _sentences = new(StringComparer.Ordinal);

    /// <summary>The mistakes, each once.</summary>
    public IReadOnlyList<TemplateException> All => _all;

    /// <summary>Adds a mistake, unless it is there already.</summary>
    public void Add(TemplateException mistake)
    {
        if (_sentences.Add(mistake.Message))
        {
            _all.Add(mistake);
        }
    }
}
