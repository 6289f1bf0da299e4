using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::If</c>: one value where a condition holds, and another where it does not.</summary>
internal sealed class IfExpression(JsonElement json, string condition, Expression then, Expression otherwise)
    : Expression(json)
{
    public string Condition => condition;

    /// <summary>The value where the condition holds.</summary>
    public Expression Then => then;

    /// <summary>The value where it does not hold.</summary>
    public Expression Otherwise => otherwise;

    public override IEnumerable<Expression> Parts => [then, otherwise];

    public override Evaluated Evaluate(IScope scope) =>
        scope.Decide(condition) switch
        {
            true => then.Evaluate(scope),
            false => otherwise.Evaluate(scope),
            null => Evaluated.OneOf(then.Evaluate(scope), otherwise.Evaluate(scope)),
        };
}
