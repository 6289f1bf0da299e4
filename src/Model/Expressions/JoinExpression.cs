using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Join</c>: the items of a list as one text.</summary>
internal sealed class JoinExpression(JsonElement json, string delimiter, Expression list) : Expression(json)
{
    public override IEnumerable<Expression> Parts => [list];

    /// <summary>What it joins.</summary>
    public Expression Joined => list;

    public override (string Name, string Before, string After)? AroundName =>
        list is ListExpression { Items: { } items }
        && items.Select((_, index) => index).Where(index => Text(items[index]) is null).ToList() is [var at]
        && items[at].AroundName is var (name, before, after)
            ? (
                name,
                string.Concat(items.Take(at).Select(item => Text(item) + delimiter)) + before,
                after + string.Concat(items.Skip(at + 1).Select(item => delimiter + Text(item)))
            )
            : null;

    public override Evaluated Evaluate(IScope scope) =>
        list.Evaluate(scope) switch
        {
            { Kind: EvaluatedKind.List, Items: var items } => Evaluated.Concatenation(
                items.SelectMany((item, index) => index == 0 ? [item] : new[] { Between, item })
            ),
            // Where anybody asks for it, the empty list is a value that is named.
            { OtherValueOf: not null } other when other.IsNot("") => Evaluated.Filled(Unknown(other)),
            var other => Unknown(other),
        };

    private Evaluated Unknown(Evaluated other) =>
        Evaluated.Formed(other.WholeList is { } whole ? $"Fn::Join ['{delimiter}', {whole}]" : null, other);

    private static string? Text(Expression item) => (item as LiteralExpression)?.Value.Text;

    private Evaluated Between => Evaluated.Scalar(delimiter);
}
