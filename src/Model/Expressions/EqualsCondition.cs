namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Equals</c>, <c>Fn::Contains</c>, <c>Fn::EachMemberIn</c> and <c>Fn::EachMemberEquals</c>.</summary>
/// <param name="values">The value or values that are looked at.</param>
/// <param name="allowed">The value, or the list of values, of which each of them has to be one.</param>
/// <param name="isWhole">Whether two lists are compared as they are. Default: it is asked which of the one are in the other.</param>
internal sealed class EqualsCondition(Expression values, Expression allowed, bool isWhole = false) : ConditionExpression
{
    /// <summary>Whether it is <c>Fn::Equals</c>, of which the two sides may change places.</summary>
    public bool IsWhole => isWhole;

    public override IEnumerable<Expression> Values => [values, allowed];

    protected override IEnumerable<(string Name, string Literal)> Compared =>
        Compare(values, allowed).Concat(Compare(allowed, values));

    protected override IEnumerable<(string Name, string Other)> Paired =>
        from one in Around(values)
        from other in Around(allowed)
        where one.Before == other.Before && one.After == other.After && one.Name != other.Name
        from pair in new[] { (one.Name, other.Name), (other.Name, one.Name) }
        select pair;

    public override bool? Holds(IScope scope) =>
        Known(scope)
        ?? (isWhole && scope.IsTrying ? Tried(scope, values.Evaluate(scope), allowed.Evaluate(scope)) : null);

    public override bool Holds(Func<string, bool> named, Func<ConditionExpression, bool> compared) => compared(this);

    private bool? Known(IScope scope) =>
        (values, allowed) switch
        {
            (RefExpression { Name: var name }, var literal) when IsLiteral(literal) => scope.Holds(
                name,
                value => Holds(value, literal.Evaluate(scope))
            ),
            (var literal, RefExpression { Name: var name }) when IsLiteral(literal) => scope.Holds(
                name,
                value => Holds(literal.Evaluate(scope), value)
            ),
            _ => Holds(values.Evaluate(scope), allowed.Evaluate(scope)),
        };

    // What a list of which no item is known comes to as a whole is not told by any of its items.
    private static bool? Tried(IScope scope, Evaluated one, Evaluated other) =>
        (one.Kind, other.Kind) switch
        {
            (EvaluatedKind.List, EvaluatedKind.List) => All(
                one.Items.Zip(other.Items, (mine, its) => AreEqual(mine, its) ?? scope.AreEqual(mine, its))
            ),
            (EvaluatedKind.List, _) or (_, EvaluatedKind.List) => null,
            _ => scope.AreEqual(one, other),
        };

    private bool? Holds(Evaluated values, Evaluated allowed) =>
        isWhole && values.Kind == EvaluatedKind.List && allowed.Kind == EvaluatedKind.List
            ? values.Items.Count != allowed.Items.Count
                ? false
                : All(values.Items.Zip(allowed.Items, AreEqual))
            : All(Members(values).Select(member => IsOneOf(member, Members(allowed))));

    private static bool IsLiteral(Expression expression) =>
        expression is LiteralExpression || (expression is ListExpression list && list.Items.All(IsLiteral));

    private static bool? All(IEnumerable<bool?> answers)
    {
        bool? all = true;
        foreach (var answer in answers)
        {
            if (answer == false)
            {
                return false;
            }

            all = answer is null ? null : all;
        }

        return all;
    }

    private static bool? IsOneOf(Evaluated value, IReadOnlyList<Evaluated> allowed)
    {
        var answers = allowed.Select(other => AreEqual(value, other)).ToList();
        return answers.Contains(true) ? true
            : answers.Contains(null) ? null
            : false;
    }

    private static bool? AreEqual(Evaluated left, Evaluated right) =>
        (left, right) switch
        {
            ({ Text: { } text }, { Text: { } other }) => text == other,
            (_, { Text: { } text }) => left.IsNot(text) ? false : null,
            ({ Text: { } text }, _) => right.IsNot(text) ? false : null,
            _ => left.IsSameAs(right) ? true : null,
        };

    private static IEnumerable<(string Name, string Before, string After)> Around(Expression side) =>
        side is ListExpression list ? list.Items.SelectMany(Around)
        : side.AroundName is { } around ? [around]
        : [];

    private static IReadOnlyList<Evaluated> Members(Evaluated value) =>
        value.Kind == EvaluatedKind.List ? value.Items : [value];

    private static IEnumerable<(string Name, string Literal)> Compare(Expression side, Expression other) =>
        side switch
        {
            { AroundName: not null } => Literals(other).Select(side.Making).OfType<(string, string)>(),
            // Whether a list is empty is asked by its first item, or by all of them as one text.
            SelectExpression { FirstOf: RefExpression { Name: var name } } => Empty(name, other),
            JoinExpression { Joined: RefExpression { Name: var name } } => Empty(name, other),
            _ => [],
        };

    private static IEnumerable<(string Name, string Literal)> Empty(string list, Expression other) =>
        Literals(other).Where(literal => literal.Length == 0).Select(literal => (list, literal));

    private static IEnumerable<string> Literals(Expression expression) =>
        expression switch
        {
            LiteralExpression { Value: { } value } when (value.Text ?? value.Literal) is { } text => [text],
            ListExpression list => list.Items.SelectMany(Literals),
            _ => [],
        };
}
