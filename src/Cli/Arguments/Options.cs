using System.CommandLine;

namespace ElastiCache.Cli.Arguments;

/// <summary>Options without rules of their own.</summary>
internal static class Options
{
    /// <summary>One that is said or not.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>One with a text, which the help calls as it is said here.</summary>
    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>One with a text that may be repeated.</summary>
    public static Option<string[]> Texts(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
