using System.CommandLine;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary><c>--allow REPLACE:LogicalId</c> and <c>--allow REMOVE:LogicalId</c>: what the user insists on.</summary>
internal sealed class AllowOption(IReadOnlyList<string> words)
{
    private const string Replace = "REPLACE:";
    private const string Remove = "REMOVE:";

    /// <summary>The option.</summary>
    public static Option<string[]> Create()
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

    /// <summary>The word with which the user insists on what happens to a resource; null where it is not allowed.</summary>
    public string? Allows(string stack, ResourceUpdate update) =>
        update.IsHarmful ? words.FirstOrDefault(word => IsAbout(word, stack, update)) : null;

    /// <summary>The words that nothing in the plans has use for.</summary>
    public IEnumerable<string> Unused(IReadOnlyList<StackDiff> diffs) =>
        words.Where(word =>
            !diffs.Any(diff => diff.Plan.Changed.Any(update => update.IsHarmful && IsAbout(word, diff.Stack, update)))
        );

    // Refusals and missing steps cannot be insisted on.
    private static bool IsAbout(string word, string stack, ResourceUpdate update) =>
        update.Effect switch
        {
            UpdateEffect.Replaced or UpdateEffect.InPlace or UpdateEffect.InPlaceUnless => Names(
                word,
                Replace,
                stack,
                update
            ),
            UpdateEffect.Removed => Names(word, Remove, stack, update),
            UpdateEffect.Unclear => Names(word, Replace, stack, update) || Names(word, Remove, stack, update),
            _ => false,
        };

    private static bool Names(string word, string prefix, string stack, ResourceUpdate update) =>
        word == $"{prefix}{update.LogicalId}" || word == $"{prefix}{stack}/{update.LogicalId}";

    private static bool IsWellFormed(string word) =>
        new[] { Replace, Remove }.Any(prefix =>
            word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length
        );
}
