using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What the stacks of two templates pass to the parameters of a stack that is nested in both.</summary>
/// <param name="old">The template of the outer stack that is deployed.</param>
/// <param name="new">The one to deploy.</param>
/// <param name="given">The values that the run gives their parameters.</param>
/// <param name="outputs">The outputs of the stacks that are nested beside it, by logical id and name; null for unknown ones.</param>
internal sealed class PassedParameters(
    Template old,
    Template @new,
    GivenParameters given,
    Func<string, string, NestedOutput?> outputs
)
{
    private const string Section = "Parameters";

    private readonly ChangeJudge _changes = new(old, @new, given);

    /// <summary>
    /// The values of the nested stack's parameters that none of the two templates tells by itself, beside those that are given:
    /// outputs of other stacks, and what only the deployment knows, which has no value where it stays, and a different one in
    /// each where it changes.
    /// </summary>
    /// <param name="id">The logical id of the nested stack.</param>
    /// <param name="beside">The values that are given, and where the templates are nested.</param>
    public GivenParameters Of(string id, GivenParameters beside)
    {
        if (_changes.SidesOf(id) is not var (before, after))
        {
            return beside;
        }

        var (left, right) = (Copy(beside.Old), Copy(beside.New));
        foreach (var name in Passed(before).Keys.Concat(Passed(after).Keys).Distinct(StringComparer.Ordinal))
        {
            var (was, now) = (Value(before, name, output => output.Old), Value(after, name, output => output.New));
            if (was.Text is not null && now.Text is not null)
            {
                // What a template says itself is read there, with all that its parameters may be.
                if ((was.IsOutput || now.IsOutput) && (was.Text != now.Text || (was.IsFixed && now.IsFixed)))
                {
                    (left[name], right[name]) = (was.Text, now.Text);
                }
            }
            else if (
                was.Compared != now.Compared
                || (
                    Passed(after).TryGetValue(name, out var written)
                    && (IsReplaced(written) || ChangedDefinitions.Of(before, after, written) is not null)
                )
            )
            {
                // Neither is known, and they are not the same.
                var isSure =
                    Passed(before).TryGetValue(name, out var earlier)
                    && Passed(after).TryGetValue(name, out var later)
                    && (was.IsOther || now.IsOther || _changes.AreOthers(earlier, later));
                Set(left, name, was, "before", isSure);
                Set(right, name, now, "after", isSure);
            }
        }

        return beside with
        {
            Old = left,
            New = right,
        };
    }

    private bool IsReplaced(Expression written) =>
        References
            .In(written)
            .Any(reference =>
                _changes.EffectOn(reference) is UpdateEffect.Replaced or UpdateEffect.Unclear
                || (OutputReference.Of(reference) is { } output && outputs(output.Stack, output.Name)?.Changes == true)
            );

    // Left out, the nested template's default counts.
    private static void Set(
        Dictionary<string, string> values,
        string name,
        PassedValue passed,
        string when,
        bool isSure
    )
    {
        if (passed.Compared is not null && (passed.Text is null || passed.IsOutput))
        {
            values[name] = passed.Text ?? PassedMarks.Of(when, passed.Compared, isSure);
        }
    }

    private PassedValue Value(Side side, string name, Func<NestedOutput, string?> textOf)
    {
        if (!Passed(side).TryGetValue(name, out var written))
        {
            return new PassedValue(null, null);
        }

        var compared = new Canonical(side.Context.Evaluation).Of(written, name);
        if (OutputReference.Of(written) is { } reference && outputs(reference.Stack, reference.Name) is { } output)
        {
            return new PassedValue(textOf(output), compared, output.IsFixed, true) { IsOther = output.IsOther };
        }

        var isFixed = side.Context.Evaluation.Exploration.IsConstant(
            () => written.Evaluate(side.Context.Evaluation),
            out _
        );
        return new PassedValue(PassedText.Of(written.Evaluate(side.Context.Evaluation)), compared, isFixed);
    }

    private static Dictionary<string, Expression> Passed(Side side) =>
        side.Written(Section) is ObjectExpression passed
            ? passed.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)
            : [];

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string>? values) =>
        values is null ? new(StringComparer.Ordinal) : new(values, StringComparer.Ordinal);

    private sealed record PassedValue(string? Text, string? Compared, bool IsFixed = false, bool IsOutput = false)
    {
        // Whether it surely is another one after.
        public bool IsOther { get; init; }
    }
}
