using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What the stacks of two templates pass to the parameters of a stack that is nested in both.</summary>
/// <param name="old">The template of the outer stack that is deployed.</param>
/// <param name="new">The one to deploy.</param>
/// <param name="given">The values that the run gives their parameters.</param>
internal sealed class PassedParameters(Template old, Template @new, GivenParameters given)
{
    private const string Section = "Parameters";

    private readonly ChangeJudge _changes = new(old, @new, given);

    /// <summary>
    /// The values of the nested stack's parameters, beside those that the run gives. What only the deployment knows has no
    /// value where it stays, and a different one in each where it changes.
    /// </summary>
    /// <param name="id">The logical id of the nested stack.</param>
    /// <param name="beside">The values that the run gives.</param>
    public GivenParameters Of(string id, GivenParameters beside)
    {
        if (_changes.SidesOf(id) is not var (before, after))
        {
            return beside;
        }

        var (left, right) = (Copy(beside.Old), Copy(beside.New));
        foreach (var name in Passed(before).Keys.Concat(Passed(after).Keys).Distinct(StringComparer.Ordinal))
        {
            var (was, now) = (Value(before, name), Value(after, name));
            if (was.Text is not null && now.Text is not null && (was.Text != now.Text || (was.IsFixed && now.IsFixed)))
            {
                (left[name], right[name]) = (was.Text, now.Text);
            }
            else if (
                was.Compared != now.Compared
                || (Passed(after).TryGetValue(name, out var written) && IsReplaced(written))
            )
            {
                // Neither is known, and they are not the same.
                Set(left, name, was, "before");
                Set(right, name, now, "after");
            }
        }

        return new GivenParameters(left, right);
    }

    private bool IsReplaced(Expression written) =>
        References
            .In(written)
            .Any(reference => _changes.EffectOn(reference) is UpdateEffect.Replaced or UpdateEffect.Unclear);

    // Left out, the nested template's default counts.
    private static void Set(Dictionary<string, string> values, string name, PassedValue passed, string when)
    {
        if (passed.Compared is not null)
        {
            values[name] = passed.Text ?? $"{{{{{when} {passed.Compared}}}}}";
        }
    }

    private static PassedValue Value(Side side, string name)
    {
        if (!Passed(side).TryGetValue(name, out var written))
        {
            return new PassedValue(null, null, true);
        }

        var isFixed = side.Context.Evaluation.Exploration.IsConstant(
            () => written.Evaluate(side.Context.Evaluation),
            out _
        );
        var value = written.Evaluate(side.Context.Evaluation);
        var text =
            value.Text
            ?? (
                value.Kind == EvaluatedKind.List && value.Items.All(item => item.Text is not null)
                    ? string.Join(',', value.Items.Select(item => item.Text))
                    : null
            );
        return new PassedValue(text, new Canonical(side.Context.Evaluation).Of(written, name), isFixed);
    }

    private static Dictionary<string, Expression> Passed(Side side) =>
        side.Written(Section) is ObjectExpression passed
            ? passed.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)
            : [];

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string>? values) =>
        values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);

    private sealed record PassedValue(string? Text, string? Compared, bool IsFixed);
}
