namespace ElastiCache.Model.Expressions;

/// <summary>What an expression names, whatever its parameters and conditions turn out to be.</summary>
internal static class References
{
    /// <summary>
    /// Everything that <c>Ref</c>, <c>Fn::GetAtt</c> and <c>Fn::Sub</c> name within an expression: resources and
    /// parameters, in the order of the template. Pseudo parameters are left out.
    /// </summary>
    public static IEnumerable<Reference> In(Expression expression) =>
        Own(expression).Concat(expression.Parts.SelectMany(In));

    /// <summary>The expression and all those that it is made of.</summary>
    public static IEnumerable<Expression> All(Expression expression) =>
        expression.Parts.SelectMany(All).Prepend(expression);

    /// <summary>What an expression itself names, without what it is made of.</summary>
    public static IEnumerable<Reference> Own(Expression expression) =>
        expression switch
        {
            RefExpression { Name: var name } when !IsPseudo(name) => [new Reference(name)],
            GetAttExpression { Reference: var reference } => [reference],
            SubExpression sub => sub
                .Names.Where(name => !IsPseudo(name))
                .Select(name => Reference.ToAttribute(name) ?? new(name)),
            _ => [],
        };

    /// <summary>
    /// What is left of an expression once its conditions are decided, and all that this is made of; of what cannot be
    /// decided, both ways.
    /// </summary>
    public static IEnumerable<Expression> Taken(Expression expression, Func<string, bool?> decide) =>
        expression is IfExpression branches && decide(branches.Condition) is { } holds
            ? Taken(holds ? branches.Then : branches.Otherwise, decide)
            : expression.Parts.SelectMany(part => Taken(part, decide)).Prepend(expression);

    private static bool IsPseudo(string name) => name.StartsWith("AWS::", StringComparison.Ordinal);
}
