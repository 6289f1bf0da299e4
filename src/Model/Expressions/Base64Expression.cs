using System.Text;
using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Base64</c>: a text in Base64.</summary>
internal sealed class Base64Expression(JsonElement json, Expression text) : Expression(json)
{
    public override IEnumerable<Expression> Parts => [text];

    public override Evaluated Evaluate(IScope scope) =>
        text.Evaluate(scope) is { Kind: EvaluatedKind.Scalar, Text: { } known }
            ? Evaluated.Scalar(Convert.ToBase64String(Encoding.UTF8.GetBytes(known)), isComputed: true)
            : Evaluated.UnknownOf(text.Evaluate(scope));
}
