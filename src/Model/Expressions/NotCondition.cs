namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Not</c>.</summary>
internal sealed class NotCondition(ConditionExpression part) : ConditionExpression
{
    public override IEnumerable<ConditionExpression> Parts => [part];

    public override bool? Holds(IScope scope) => !part.Holds(scope);

    public override bool Holds(Func<string, bool> named, Func<ConditionExpression, bool> compared) =>
        !part.Holds(named, compared);
}
