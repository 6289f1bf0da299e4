using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Output;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Cli.Templates;

/// <summary>Sentences about values that a parameter of a template refuses.</summary>
/// <param name="parameter">The parameter as it is declared.</param>
internal sealed class ParameterWords(JsonElement parameter)
{
    private readonly ParameterConstraints _constraints = new(parameter);

    /// <summary>Whether its value is not to be shown (<c>NoEcho</c>).</summary>
    public bool IsHidden => _constraints.IsHidden;

    /// <summary>Why a value is refused, without a value that is not to be shown; null where it is not.</summary>
    public string? Mistake(string value) => InWords(_constraints.Refusal(value));

    /// <summary>Why its default is refused, without one that is not to be shown; null where it is not.</summary>
    public string? MistakeOfDefault() =>
        InWords(_constraints.RefusalOfDefault()) is { } mistake
            ? $"{(IsHidden ? "the default" : $"the default '{Excerpt.Of(_constraints.Default!)}'")} is refused: {mistake}"
            : null;

    private string? InWords((ParameterRefusal Refusal, string Item)? refused)
    {
        if (refused is not var (refusal, item))
        {
            return null;
        }

        var it = _constraints.IsList && !IsHidden ? $"'{Excerpt.Of(item)}'" : "it";
        return refusal switch
        {
            ParameterRefusal.NoNumber => $"{it} is not a number",
            ParameterRefusal.MinValue => $"{it} is below its MinValue, {_constraints.Of("MinValue")}",
            ParameterRefusal.MaxValue => $"{it} is above its MaxValue, {_constraints.Of("MaxValue")}",
            ParameterRefusal.MinLength => $"{it} is shorter than its MinLength, {_constraints.Of("MinLength")}",
            ParameterRefusal.MaxLength => $"{it} is longer than its MaxLength, {_constraints.Of("MaxLength")}",
            ParameterRefusal.AllowedPattern =>
                $"{it} does not match its AllowedPattern, {Excerpt.Of(_constraints.Of("AllowedPattern")!)}",
            _ when IsHidden => "it is none of its AllowedValues",
            _ => Sentence.Unknown(
                "allowed are",
                _constraints.AllowedValues,
                Nearest.Of(item, _constraints.AllowedValues)
            ),
        };
    }
}
