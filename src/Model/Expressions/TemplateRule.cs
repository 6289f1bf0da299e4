using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>An entry of the <c>Rules</c> of a template: what CloudFormation asserts about parameters before it deploys.</summary>
internal sealed class TemplateRule
{
    private readonly ConditionExpression? _when;
    private readonly List<ConditionExpression> _assertions = [];
    private readonly List<string> _descriptions = [];

    /// <summary>Reads a rule.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="json">What the template says of it.</param>
    /// <param name="parser">Parses its conditions.</param>
    public TemplateRule(string name, JsonElement json, ConditionParser parser)
    {
        Name = name;
        _when = json.TryGetProperty("RuleCondition", out var condition) ? parser.Parse(condition) : null;
        if (json.TryGetProperty("Assertions", out var assertions) && assertions.ValueKind == JsonValueKind.Array)
        {
            foreach (var assertion in assertions.EnumerateArray())
            {
                if (assertion.ValueKind == JsonValueKind.Object && assertion.TryGetProperty("Assert", out var assert))
                {
                    _assertions.Add(parser.Parse(assert));
                    if (JsonMember.Text(assertion, "AssertDescription") is { } description)
                    {
                        _descriptions.Add(description);
                    }
                }
            }
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What the template says of its assertions; none where it says nothing.</summary>
    public IReadOnlyList<string> Descriptions => _descriptions;

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
