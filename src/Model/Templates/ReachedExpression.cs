using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>A part of what is written, and the conditions that lead to it.</summary>
/// <param name="Path">Where it stands, with the way to what is within a property.</param>
/// <param name="Written">What is written there.</param>
/// <param name="Conditions">The conditions, and whether each has to hold.</param>
internal sealed record ReachedExpression(
    string Path,
    Expression Written,
    IReadOnlyList<(string Condition, bool Holds)> Conditions
)
{
    /// <summary>This and everything within it.</summary>
    public IEnumerable<ReachedExpression> All =>
        (
            Written switch
            {
                ObjectExpression value => value.Entries.Select(entry => Below(entry.Key, entry.Value)),
                ListExpression list => list.Items.Select((item, index) => Below($"{index}", item)),
                IfExpression choice => Branches(choice),
                _ => Written.Parts.Select(part => this with { Written = part }),
            }
        )
            .SelectMany(below => below.All)
            .Prepend(this);

    /// <summary>Both values of a choice that stands here.</summary>
    public IEnumerable<ReachedExpression> Branches(IfExpression choice) =>
        [
            this with
            {
                Written = choice.Then,
                Conditions = [.. Conditions, (choice.Condition, true)],
            },
            this with
            {
                Written = choice.Otherwise,
                Conditions = [.. Conditions, (choice.Condition, false)],
            },
        ];

    /// <summary>An entry or an item of what stands here.</summary>
    public ReachedExpression Below(string name, Expression written) =>
        this with
        {
            Path = Path.Length == 0 ? name : $"{Path}.{name}",
            Written = written,
        };

    /// <summary>Whether the conditions let it happen, with the parameters as they are at present.</summary>
    public bool CanHappen(Evaluation evaluation) =>
        Conditions.All(step => evaluation.Decide(step.Condition) is not { } holds || holds == step.Holds);
}
