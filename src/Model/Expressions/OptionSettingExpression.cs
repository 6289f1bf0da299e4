using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// <c>Fn::GetOptionSetting</c> of Elastic Beanstalk: an option of the environment, or the default that is written beside
/// it.
/// </summary>
internal sealed class OptionSettingExpression(JsonElement json, string option, Expression otherwise) : Expression(json)
{
    public string Option => option;

    public override IEnumerable<Expression> Parts => [otherwise];

    public override Evaluated Evaluate(IScope scope) =>
        otherwise.Evaluate(scope) is { Text: { } text } ? scope.Option(option, text) : Evaluated.Unknown;
}
