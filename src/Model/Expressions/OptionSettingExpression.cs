using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// <c>Fn::GetOptionSetting</c> of Elastic Beanstalk: an option of the environment, or the default that is written beside
/// it.
/// </summary>
internal sealed class OptionSettingExpression(JsonElement json, string option, Expression otherwise) : Expression(json)
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [otherwise];

    /// <inheritdoc/>
    public override Evaluated Evaluate(Evaluation evaluation) =>
        otherwise.Evaluate(evaluation) is { Text: { } text }
            ? evaluation
                .Exploration.Assigned(
                    $"the option {option}",
                    isCondition: false,
                    () =>
                        [
                            new Candidate(Evaluated.Scalar(text, isComputed: true), $"'{text}'") { IsDefault = true },
                            new Candidate(Evaluated.Other(option), $"not '{text}'"),
                        ],
                    asValue: true
                )
                ?.Value
                ?? Evaluated.Unknown
            : Evaluated.Unknown;
}
