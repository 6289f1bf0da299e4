using System.CommandLine;

namespace ElastiCache.Cli;

/// <summary>A command with an example that its help shows.</summary>
/// <param name="name">What users type.</param>
/// <param name="description">One line about it.</param>
/// <param name="example">A whole command line.</param>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    /// <summary>A whole command line that shows the verb in use.</summary>
    public string Example => example;
}
