using System.CommandLine;

namespace ElastiCache.Cli.Diff;

/// <summary><c>--allow REPLACE:LogicalId</c> and <c>--allow REMOVE:LogicalId</c>: what the user insists on.</summary>
/// <param name="Words">What was given.</param>
internal sealed record Allowed(IReadOnlyList<string> Words)
{
    private const string Replace = "REPLACE:";
    private const string Remove = "REMOVE:";

    /// <summary>The option.</summary>
    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--allow")
        {
            Description = "Insist: the replacement or the removal of this cache is meant. May be repeated.",
            HelpName = "REPLACE:LogicalId|REMOVE:LogicalId",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !IsWellFormed(token.Value)))
            {
                result.AddError($"--allow '{token.Value}' must be {Replace}LogicalId or {Remove}LogicalId");
            }
        });
        return option;
    }

    /// <summary>Whether the user insists on what happens to a resource. Refusals and missing steps cannot be insisted on.</summary>
    public bool Covers(string stack, ResourceUpdate update) =>
        update.Effect switch
        {
            UpdateEffect.Replaced => Has(Replace, stack, update),
            UpdateEffect.Removed => Has(Remove, stack, update),
            UpdateEffect.Unclear => Has(Replace, stack, update) || Has(Remove, stack, update),
            _ => false,
        };

    /// <summary>The words that nothing in the plans has use for.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<StackDiff> diffs) =>
        Words.Where(word =>
            !diffs.Any(diff =>
                diff.Plan.Changed.Any(update => new Allowed([word]).Covers(diff.Stack, update) && update.IsHarmful)
            )
        );

    private static bool IsWellFormed(string word) =>
        new[] { Replace, Remove }.Any(prefix =>
            word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length
        );

    private bool Has(string prefix, string stack, ResourceUpdate update) =>
        Words.Contains($"{prefix}{update.LogicalId}") || Words.Contains($"{prefix}{stack}/{update.LogicalId}");
}
