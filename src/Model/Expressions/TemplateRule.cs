using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>An entry of the <c>Rules</c> of a template: what CloudFormation asserts about parameters before it deploys.</summary>
/// <param name="name">Its name.</param>
/// <param name="json">What the template says of it.</param>
/// <param name="parser">Parses its conditions.</param>
internal sealed class TemplateRule(string name, JsonElement json, ConditionParser parser)
{
    private readonly ConditionExpression? _when = json.TryGetProperty("RuleCondition", out var condition)
        ? parser.Parse(condition)
        : null;

    private readonly List<ConditionExpression> _assertions =
    [
        .. Assertions(json).Select(assertion => parser.Parse(assertion.GetProperty("Assert"))),
    ];

    public string Name { get; } = name;

    /// <summary>What the template says of its assertions; none where it says nothing.</summary>
    public IReadOnlyList<string> Descriptions { get; } =
    [.. Assertions(json).Select(assertion => JsonMember.Text(assertion, "AssertDescription")).OfType<string>()];

    private static IEnumerable<JsonElement> Assertions(JsonElement json) =>
        JsonMember.Try(json, "Assertions", JsonValueKind.Array, out var assertions)
            ? assertions.EnumerateArray().Where(assertion => JsonMember.Of(assertion, "Assert") is not null)
            : [];

    /// <summary>The parameters that it compares or looks at otherwise.</summary>
    public IEnumerable<string> Parameters =>
        Conditions
            .SelectMany(condition => condition.Expressions)
            .SelectMany(References.In)
            .Select(reference => reference.LogicalId)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Its condition and its assertions.</summary>
    public IEnumerable<ConditionExpression> Conditions => _when is null ? _assertions : [_when, .. _assertions];

    /// <summary>Whether it lets the assigned parameters pass; null where that is not known.</summary>
    public bool? Allows(IScope scope) =>
        scope.Deciding<bool?>(() =>
        {
            var applies = _when is null ? true : _when.Holds(scope);
            return applies == false ? true
                : _assertions.Exists(assertion => assertion.Holds(scope) == false)
                    ? applies == true ? false
                        : null
                : null;
        });
}
