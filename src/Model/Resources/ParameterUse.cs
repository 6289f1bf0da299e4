namespace ElastiCache.Model.Resources;

/// <summary>A parameter of the template whose value is a password or a token.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsShown">Whether everybody who can read the stack can read its value: it has no <c>NoEcho</c>.</param>
/// <param name="HasDefault">Whether its default is a password or a token, which then stands in the template.</param>
/// <param name="IsGiven">Whether the run gives its value, so that it is not the template that has it.</param>
internal sealed record ParameterUse(string Name, bool IsShown, bool HasDefault, bool IsGiven);
