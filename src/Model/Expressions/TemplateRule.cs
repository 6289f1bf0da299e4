using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>An entry of the <c>Rules</c> of a template: what CloudFormation asserts about parameters before it deploys.</summary>
internal sealed class TemplateRule
{
    private readonly ConditionExpression? _when;
    private readonly List<ConditionExpression> _assertions = [];

    /// <summary>Reads a rule.</summary>
    public TemplateRule(JsonElement json, ConditionParser parser)
    {
        _when = json.TryGetProperty("RuleCondition", out var condition) ? parser.Parse(condition) : null;
        if (json.TryGetProperty("Assertions", out var assertions) && assertions.ValueKind == JsonValueKind.Array)
        {
            foreach (var assertion in assertions.EnumerateArray())
            {
                if (assertion.ValueKind == JsonValueKind.Object && assertion.TryGetProperty("Assert", out var assert))
                {
                    _assertions.Add(parser.Parse(assert));
                }
            }
        }
    }

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
