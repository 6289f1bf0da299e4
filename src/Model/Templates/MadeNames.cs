using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>The logical ids that the resources of a template have, and those that its loops may make.</summary>
internal sealed class MadeNames
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    private MadeNames() { }

    /// <summary>None at all.</summary>
    public static MadeNames None { get; } = new();

    /// <summary>Those that stand there, or that loops make by what they run over as far as that is known.</summary>
    public IReadOnlyCollection<string> Known => _known;

    /// <summary>Those of a section; null where something in it may make any.</summary>
    /// <param name="resources">The section.</param>
    /// <param name="outside">Outside of its loops.</param>
    public static MadeNames? Of(JsonElement resources, LoopVariables outside)
    {
        var names = new MadeNames();
        return names.Collect(resources, outside) ? names : null;
    }

    /// <summary>Whether a resource of this name is there, or a loop may make it.</summary>
    public bool MayHave(string name) => _known.Contains(name) || _patterns.Values.Any(pattern => pattern.IsMatch(name));

    // What could not be read as a resource is there all the same.
    private bool Collect(JsonElement entries, LoopVariables variables)
    {
        foreach (var entry in entries.EnumerateObject())
        {
            if (!FunctionName.Is(entry.Name))
            {
                Add(entry.Name, variables);
            }
            else if (
                Loop.Of(entry, variables) is not { } loop
                || !loop.Rounds().All(round => Collect(round.Body, round.Variables))
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Add(string key, LoopVariables variables)
    {
        if (variables.Substitute(key) is { } name)
        {
            _known.Add(name);
        }

        // Another value of the parameter makes others than its default.
        var pattern = variables.WithoutDefaults().Pattern(key);
        if (pattern.Contains(LoopVariables.Anything, StringComparison.Ordinal))
        {
            var names = Regex.Escape(pattern).Replace("\\*", "[A-Za-z0-9]*", StringComparison.Ordinal);
            // Many variables in one name could be tried in more ways than anybody can wait for.
            _patterns.TryAdd(pattern, new Regex($@"\A{names}\z", RegexOptions.NonBacktracking));
        }
    }
}
