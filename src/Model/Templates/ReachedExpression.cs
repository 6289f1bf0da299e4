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
    public IEnumerable<ReachedExpression> All => AllBut(_ => false);

    /// <summary>The same without what stands under some keys. What a function is given stands where the function does.</summary>
    public IEnumerable<ReachedExpression> AllBut(Func<string, bool> isLeftOut) =>
        (
            Written switch
            {
                ObjectExpression value => value
                    .Entries.Where(entry => !isLeftOut(entry.Key))
                    .SelectMany(entry => Below(entry.Key, entry.Value).AllBut(isLeftOut)),
                ListExpression list => list.Items.SelectMany(
                    (item, index) => Below($"{index}", item).AllBut(isLeftOut)
                ),
                IfExpression choice => Branches(choice).SelectMany(branch => branch.AllBut(isLeftOut)),
                _ => Written
                    .Parts.SelectMany(part => (this with { Written = part }).AllBut(isLeftOut))
                    .Select(given => given with { Path = Path }),
            }
        ).Prepend(this);

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
