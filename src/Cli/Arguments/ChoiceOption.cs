using System.CommandLine;
using System.CommandLine.Parsing;

namespace ElastiCache.Cli.Arguments;

/// <summary>An option whose value is one of a list, in any case of letters.</summary>
internal sealed class ChoiceOption : Option<string?>
{
    /// <summary>An option with a closed list.</summary>
    /// <param name="name">The option, such as <c>--engine</c>.</param>
    /// <param name="description">One line about it.</param>
    /// <param name="allowed">The list, the likelier first.</param>
    /// <param name="problem">What is wrong when the list does not have the value. Default: it is not known.</param>
    public ChoiceOption(
        string name,
        string description,
        IReadOnlyList<string> allowed,
        Func<string, string>? problem = null
    )
        : base(name)
    {
        Description = description;
        HelpName = string.Join('|', allowed);
        Allowed = allowed;
        CompletionSources.Add([.. allowed]);
        CustomParser = result =>
            Choose(
                result,
                allowed,
                $"{name} '{Given(result)}' {problem?.Invoke(Given(result)) ?? "is not known"}",
                Nearest.Of
            );
    }

    /// <summary>Every value that may be given.</summary>
    public IReadOnlyList<string> Allowed { get; }

    /// <summary>The value as the user wrote it.</summary>
    public static string Given(ArgumentResult result) => result.Tokens[0].Value;

    /// <summary>The value that was given, spelled as in the list, or an error that says what is allowed.</summary>
    public static string? Choose(
        ArgumentResult result,
        IReadOnlyList<string> allowed,
        string problem,
        Func<string, IReadOnlyList<string>, string?> nearest
    )
    {
        var given = Given(result);
        var chosen = allowed.FirstOrDefault(value => value.Equals(given, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
        {
            result.AddError(Sentence.Unknown(problem, allowed, nearest(given, allowed)));
        }

        return chosen;
    }
}
