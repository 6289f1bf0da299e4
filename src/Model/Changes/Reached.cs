namespace ElastiCache.Model.Changes;

/// <summary>Names that lead to each other.</summary>
internal static class Reached
{
    /// <summary>Some names, and those that they lead to by way of any others; each once.</summary>
    public static IEnumerable<string> From(IEnumerable<string> names, Func<string, IEnumerable<string>> next)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> waiting = new(names);
        while (waiting.TryDequeue(out var name))
        {
            if (seen.Add(name))
            {
                yield return name;
                foreach (var one in next(name))
                {
                    waiting.Enqueue(one);
                }
            }
        }
    }
}
