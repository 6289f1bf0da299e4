namespace ElastiCache.Architecture.Tests.Arrows;

/// <summary>Finds what reaches itself again by its arrows.</summary>
internal static class Knots
{
    /// <summary>Each largest group whose members all reach one another, by Tarjan's algorithm.</summary>
    /// <param name="arrows">From where to where. Arrows from a place to itself do not count.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<(string From, string To)> arrows)
    {
        var graph = arrows.Where(arrow => arrow.From != arrow.To).ToLookup(arrow => arrow.From, arrow => arrow.To);
        var search = new Search(graph);
        foreach (var from in graph)
        {
            search.Visit(from.Key);
        }

        return search.Found;
    }

    private sealed class Search(ILookup<string, string> graph)
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _lowest = new(StringComparer.Ordinal);
        private readonly List<string> _path = [];

        public List<IReadOnlyList<string>> Found { get; } = [];

        public void Visit(string place)
        {
            if (!_index.TryAdd(place, _index.Count))
            {
                return;
            }

            var start = _path.Count;
            _lowest[place] = _index[place];
            _path.Add(place);
            foreach (var next in graph[place])
            {
                Visit(next);
                if (_path.Contains(next))
                {
                    _lowest[place] = Math.Min(_lowest[place], _lowest[next]);
                }
            }

            if (_lowest[place] == _index[place])
            {
                var group = _path[start..];
                _path.RemoveRange(start, _path.Count - start);
                if (group.Count > 1)
                {
                    Found.Add([.. group.Order(StringComparer.Ordinal)]);
                }
            }
        }
    }
}
