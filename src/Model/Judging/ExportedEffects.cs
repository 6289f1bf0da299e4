using System.Text.Json;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What the updates of several stacks do to what they export for one another.</summary>
/// <param name="stacks">The stacks that both sides have: what is deployed, what is to be, and the values of the parameters.</param>
internal sealed class ExportedEffects(IReadOnlyList<(Template Old, Template New, GivenParameters Given)> stacks)
    : IExports
{
    private readonly Dictionary<int, ChangeJudge> _judges = [];
    private readonly Dictionary<string, UpdateEffect> _known = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public UpdateEffect Of(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        // Stacks that import from each other are none that CloudFormation would have deployed.
        _known[name] = UpdateEffect.Unchanged;
        return _known[name] = Enumerable
            .Range(0, stacks.Count)
            .Select(index =>
                Exports.Of(stacks[index].New).TryGetValue(name, out var value) ? In(index, value) : default
            )
            .DefaultIfEmpty()
            .Max();
    }

    /// <inheritdoc/>
    public (TemplateContext, TemplateResource)? InOld(string name) => Behind(name, isNew: false);

    /// <inheritdoc/>
    public (TemplateContext, TemplateResource)? InNew(string name) => Behind(name, isNew: true);

    private (TemplateContext, TemplateResource)? Behind(string name, bool isNew) =>
        Enumerable
            .Range(0, stacks.Count)
            .Select(index =>
                Exports.Of(isNew ? stacks[index].New : stacks[index].Old).TryGetValue(name, out var value)
                    ? JudgeOf(index).Written(ExpressionParser.Plain.Parse(value), isNew)
                    : null
            )
            .FirstOrDefault(found => found is not null);

    private ChangeJudge JudgeOf(int index)
    {
        if (!_judges.TryGetValue(index, out var judge))
        {
            var (old, @new, given) = stacks[index];
            _judges[index] = judge = new ChangeJudge(old, @new, given, this);
        }

        return judge;
    }

    private UpdateEffect In(int index, JsonElement value)
    {
        var judge = JudgeOf(index);
        return References
            .All(ExpressionParser.Plain.Parse(value))
            .SelectMany(part =>
                References
                    .Own(part)
                    .Select(judge.EffectOn)
                    .Concat(Imports.NameOf(part) is { } import ? [Of(import)] : [])
            )
            .Where(effect => effect is UpdateEffect.Replaced or UpdateEffect.Unclear)
            .DefaultIfEmpty()
            .Max();
    }
}
