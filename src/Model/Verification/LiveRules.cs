namespace ElastiCache.Model.Verification;

/// <summary>The rules of a kind, in the order in which they are written down.</summary>
internal sealed class LiveRules : List<LiveRule>
{
    /// <summary>Adds a rule, and tells it.</summary>
    public LiveRule Add(string id, string statement, string why)
    {
        var rule = new LiveRule(id, statement, why);
        Add(rule);
        return rule;
    }
}
