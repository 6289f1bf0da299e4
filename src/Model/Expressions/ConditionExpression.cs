namespace ElastiCache.Model.Expressions;

/// <summary>What a condition, or an assertion of a rule, says.</summary>
internal abstract class ConditionExpression
{
    /// <summary>Whether it holds, with parameters as they are assigned; null where only the deployment knows.</summary>
    public abstract bool? Holds(IScope scope);

    /// <summary>Whether it holds where all that it is made of turns out in some way.</summary>
    /// <param name="named">Whether a condition holds that it uses by its name.</param>
    /// <param name="compared">Whether what compares values, or cannot be decided, holds.</param>
    public abstract bool Holds(Func<string, bool> named, Func<ConditionExpression, bool> compared);

    /// <summary>The conditions that it is made of.</summary>
    public virtual IEnumerable<ConditionExpression> Parts => [];

    /// <summary>The values that it compares.</summary>
    public virtual IEnumerable<Expression> Values => [];

    /// <summary>The parameters that it compares with literals, here and below.</summary>
    public IEnumerable<(string Name, string Literal)> Comparisons =>
        Compared.Concat(Parts.SelectMany(part => part.Comparisons));

    /// <summary>The parameters that it compares with each other, here and below.</summary>
    public IEnumerable<(string Name, string Other)> Pairs => Paired.Concat(Parts.SelectMany(part => part.Pairs));

    /// <summary>All values that it compares, here and below.</summary>
    public IEnumerable<Expression> Expressions => Values.Concat(Parts.SelectMany(part => part.Expressions));

    /// <summary>Whether it makes more than one comparison, here and below.</summary>
    public bool ComparesSeveral => Expressions.Take(3).Count() > 2;

    /// <summary>The names of the conditions that it uses, here and below.</summary>
    public IEnumerable<string> Names => Used.Concat(Parts.SelectMany(part => part.Names));

    /// <summary>The parameters that it compares with literals itself.</summary>
    protected virtual IEnumerable<(string Name, string Literal)> Compared => [];

    /// <summary>The parameters that it compares with each other itself.</summary>
    protected virtual IEnumerable<(string Name, string Other)> Paired => [];

    /// <summary>The condition that it names itself.</summary>
    protected virtual IEnumerable<string> Used => [];
}
