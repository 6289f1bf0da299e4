using System.CommandLine;

namespace ElastiCache.Cli.Arguments;

/// <summary>A command with examples that its help shows.</summary>
/// <param name="name">What users type.</param>
/// <param name="description">One line about it.</param>
/// <param name="examples">Whole command lines.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines that show the verb in use.</summary>
    public IReadOnlyList<string> Examples => examples;
}
