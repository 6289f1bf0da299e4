using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::ToJsonString</c>: a value as JSON in a text, with what only the deployment knows in its place.</summary>
internal sealed class ToJsonStringExpression(JsonElement json, Expression value) : Expression(json)
{
    public override IEnumerable<Expression> Parts => [value];

    public override Evaluated Evaluate(IScope scope) => Evaluated.Concatenation(AsJson(value.Evaluate(scope), scope));

    private static IEnumerable<Evaluated> AsJson(Evaluated value, IScope scope) =>
        value.Kind switch
        {
            EvaluatedKind.List => [Text("["), .. Joined(value.Items.Select(item => AsJson(item, scope))), Text("]")],
            EvaluatedKind.Object when value.Object is ObjectExpression { HasFunction: false } written =>
            [
                Text("{"),
                .. Joined(
                    written
                        .Entries.Select(entry => (entry.Key, Value: entry.Value.Evaluate(scope)))
                        .Where(entry => !entry.Value.IsAbsent)
                        .Select(entry => AsJson(entry.Value, scope).Prepend(Text($"{Quoted(entry.Key)}:")))
                ),
                Text("}"),
            ],
            EvaluatedKind.Scalar when value.Written is not JsonValueKind.String => [Text(value.Text!)],
            EvaluatedKind.Scalar => [Text(Quoted(value.Text!))],
            // What is not known is some text, as far as anything is looked for in it.
            _ =>
            [
                Text("\""),
                .. value.Pieces.Count > 0
                    ? value.Pieces.Select(piece => piece.Text is { } text ? Text(Quoted(text)[1..^1]) : piece)
                    : [value],
                Text("\""),
            ],
        };

    private static IEnumerable<Evaluated> Joined(IEnumerable<IEnumerable<Evaluated>> items) =>
        items.SelectMany((item, index) => index == 0 ? item : item.Prepend(Text(",")));

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    private static Evaluated Text(string text) => Evaluated.Scalar(text);
}
