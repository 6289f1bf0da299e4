namespace ElastiCache.Cli.Diff;

/// <summary>What the update does to one stack.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Plan">What happens to its resources.</param>
internal sealed record StackDiff(string Stack, UpdatePlan Plan)
{
    private static readonly Template Empty = Template.Read(
        System.Text.Json.JsonDocument.Parse("""{"Resources":{}}""").RootElement
    );

    /// <summary>The stacks of NEW, each against that of the same name in OLD; two single templates against each other.</summary>
    public static IReadOnlyList<StackDiff> Of(
        IReadOnlyList<StackTemplate> old,
        IReadOnlyList<StackTemplate> @new,
        bool byName
    )
    {
        if (!byName)
        {
            return [new StackDiff(@new[0].Stack, UpdateJudge.Judge(old[0].Template, @new[0].Template))];
        }

        var before = old.DistinctBy(stack => stack.Stack).ToDictionary(stack => stack.Stack, StringComparer.Ordinal);
        return
        [
            .. @new.Select(stack => new StackDiff(
                stack.Stack,
                UpdateJudge.Judge(before.GetValueOrDefault(stack.Stack)?.Template ?? Empty, stack.Template)
            )),
            // A nested stack that its parent no longer has is deleted with everything in it.
            .. old.Where(stack => IsNested(stack.Stack) && @new.Any(other => IsBelow(stack.Stack, other.Stack)))
                .ExceptBy(@new.Select(stack => stack.Stack), stack => stack.Stack, StringComparer.Ordinal)
                .Select(stack => new StackDiff(stack.Stack, UpdateJudge.Judge(stack.Template, Empty))),
        ];
    }

    /// <summary>Whether a stack belongs to another one.</summary>
    public static bool IsNested(string stack) => stack.Contains('/');

    private static bool IsBelow(string stack, string parent) =>
        stack.StartsWith($"{parent}/", StringComparison.Ordinal);
}
