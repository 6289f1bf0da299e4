namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::And</c> and <c>Fn::Or</c>.</summary>
/// <param name="isAnd">Whether all have to hold, and not one.</param>
/// <param name="parts">The conditions.</param>
internal sealed class CombinedCondition(bool isAnd, IReadOnlyList<ConditionExpression> parts) : ConditionExpression
{
    public override IEnumerable<ConditionExpression> Parts => parts;

    public override bool? Holds(IScope scope)
    {
        bool? answer = isAnd;
        foreach (var part in parts)
        {
            switch (part.Holds(scope))
            {
                case null:
                    answer = null;
                    break;
                case { } holds when holds != isAnd:
                    return holds;
            }
        }

        return answer;
    }

    public override bool Holds(Func<string, bool> named, Func<ConditionExpression, bool> compared) =>
        isAnd ? parts.All(part => part.Holds(named, compared)) : parts.Any(part => part.Holds(named, compared));
}
