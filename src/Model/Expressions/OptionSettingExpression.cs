using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// <c>Fn::GetOptionSetting</c> of Elastic Beanstalk: an option of the environment, or the default that is written beside
/// it.
/// </summary>
internal sealed class OptionSettingExpression(JsonElement json, string option, Expression otherwise) : Expression(json)
{
    /// <summary>The option's name.</summary>
    public string Option => option;

    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [otherwise];

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope) =>
        otherwise.Evaluate(scope) is { Text: { } text } ? scope.Option(option, text) : Evaluated.Unknown;
}
