namespace ElastiCache.Model.Expressions;

/// <summary><c>Condition</c>: another condition by its name.</summary>
internal sealed class NamedCondition(string name) : ConditionExpression
{
    protected override IEnumerable<string> Used => [name];

    public override bool? Holds(IScope scope) => scope.Decide(name);

    public override bool Holds(Func<string, bool> named, Func<ConditionExpression, bool> compared) => named(name);
}
