using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A parameter of the template whose value is a password or a token.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsShown">Whether everybody who can read the stack can read its value: no <c>NoEcho</c>, and no other store.</param>
/// <param name="HasDefault">Whether its default is a password or a token, which then stands in the template.</param>
/// <param name="IsGiven">Whether the run gives its value, so that it is not the template that has it.</param>
internal sealed record ParameterUse(string Name, bool IsShown, bool HasDefault, bool IsGiven)
{
    /// <summary>How many characters it may have; null where there is no limit.</summary>
    public TextLimits? Limits { get; init; }

    /// <summary>The output that shows its value; null where none does.</summary>
    public string? ShownIn { get; init; }

    /// <summary>Which output shows it, and what to do; null where none does.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    public string? ToldByOutput(string what) =>
        ShownIn is { } output
            ? $"the output {output} shows the parameter {Name}, which is {what}, to everybody who can read the stack, also with NoEcho: leave it out, or put out the name of a secret"
            : null;

    /// <summary>The nested stack for which the template around writes its value out; null where none does.</summary>
    public string? WrittenFor { get; init; }

    /// <summary>The parameter of the template around that it has its value from; null for none.</summary>
    public ParameterUse? Around { get; init; }

    /// <summary>Who can read what the template around passes, and what to do; null where nobody can.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    public string? ToldAround(string what) =>
        WrittenFor is { } stack
            ? $"the template around writes {what} for the parameter {Name} of {stack}, where everybody who can read it can read that: pass a parameter with NoEcho, or refer to a secret, such as {{{{resolve:secretsmanager:NAME}}}}"
        : Around is not { } passed ? null
        : passed is { HasDefault: true, IsGiven: false }
            ? $"the default of the parameter {passed.Name} of the template around is {what} and can be read by everybody who can read that template: leave the default out, or refer to a secret"
        : passed.IsShown
            ? $"the parameter {passed.Name} of the template around is {what} and can be read by everybody who can read its stack: give it NoEcho, or refer to a secret"
        : passed.ToldAround(what);

    /// <summary>What is wrong with every value that it may have, or null. Of a value that is given, the value tells.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    /// <param name="least">The number of characters that it has at least.</param>
    /// <param name="most">The number of characters that it may have.</param>
    public string? WrongLength(string what, int least, int most) => IsGiven ? null : Limits?.Wrong(what, least, most);
}
