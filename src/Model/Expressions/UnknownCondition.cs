namespace ElastiCache.Model.Expressions;

/// <summary>A condition that is written in a form which nobody can decide here.</summary>
internal sealed class UnknownCondition(Expression written) : ConditionExpression
{
    public override IEnumerable<Expression> Values => [written];

    public override bool? Holds(IScope scope) => null;

    public override bool Holds(Func<string, bool> named, Func<ConditionExpression, bool> compared) => compared(this);
}
