using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>A text, a number, true, false or null.</summary>
internal sealed class LiteralExpression(JsonElement json, Evaluated value) : Expression(json)
{
    public Evaluated Value => value;

    /// <summary>
    /// The names within <c>${}</c> that the template has, with their attributes: only <c>Fn::Sub</c> takes them for what they mean.
    /// </summary>
    public IEnumerable<string> NamesAsWritten(IScope scope) =>
        (value.Text ?? value.Literal) is { } text && text.Contains("${", StringComparison.Ordinal)
            ? SubExpression.NamesIn(text).Where(scope.IsNamed)
            : [];

    // A text that was meant to be another one: that is told (M-28), and nothing of the text as it is.
    public override Evaluated Evaluate(IScope scope) =>
        NamesAsWritten(scope).Any() ? Evaluated.LaterText((value.Text ?? value.Literal)!) : value;
}
