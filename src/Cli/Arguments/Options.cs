using System.CommandLine;

namespace ElastiCache.Cli.Arguments;

/// <summary>Options and arguments without rules of their own.</summary>
internal static class Options
{
    /// <summary>An argument that may be left out.</summary>
    public static Argument<string?> Argument(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>One that is said or not.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    /// <summary>One with a text, which the help calls as it is said here.</summary>
    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>One with a text that may be repeated.</summary>
    public static Option<string[]> Texts(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
