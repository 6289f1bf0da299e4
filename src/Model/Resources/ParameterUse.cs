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

    /// <summary>What is wrong with every value that it may have, or null. Of a value that is given, the value tells.</summary>
    /// <param name="what">What it is taken for, such as <c>an AUTH token</c>.</param>
    /// <param name="least">The number of characters that it has at least.</param>
    /// <param name="most">The number of characters that it may have.</param>
    public string? WrongLength(string what, int least, int most) => IsGiven ? null : Limits?.Wrong(what, least, most);
}
