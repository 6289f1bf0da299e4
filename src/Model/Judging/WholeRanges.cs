using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;
using Ruling = ElastiCache.Model.Expressions.Outcome<System.Collections.Generic.IReadOnlyList<ElastiCache.Model.RuleUnit.Violation>>;

namespace ElastiCache.Model.Judging;

/// <summary>
/// Whether all numbers are refused that a parameter may have by its <c>MinValue</c> and <c>MaxValue</c>, of which only the ends
/// are tried at first.
/// </summary>
internal sealed class WholeRanges(TemplateContext context)
{
    // Where a template names more numbers, nobody tries all of them, and any of them may be good.
    private const int MostNamed = 400;

    // One range is tried so often at most, and those of one template together for less than a second; after that they count
    // as good. It takes nothing away from what else is tried.
    private const int MostOfRange = 1_000;
    private const int Budget = 100_000;

    // The ports that caches have by default.
    private static readonly long[] Ports = [6379, 11211];

    private readonly Lazy<IReadOnlyList<long>> _named = new(() =>
        [.. Ports.Concat(Numbers(context.Template.Root)).Distinct().Take(MostNamed + 1)]
    );

    private int _spent;

    /// <summary>
    /// What to say of a parameter whose numbers are all refused, such as <c>whatever Days is (its MinValue is 36)</c>; null
    /// where a number may pass, or it would be too much to try.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="open">An assignment that passes because a number is not known in it.</param>
    /// <param name="all">What a rule says at one place under each assignment.</param>
    /// <param name="refuses">Whether it says so at present, or what is judged is not there.</param>
    public string? Refused(TemplateResource resource, Ruling open, IReadOnlyList<Ruling> all, Func<bool> refuses) =>
        open
            .Choices.Where(choice =>
                choice is { IsCondition: false, IsUsedAsValue: true, Candidate.IsOther: true }
                && AreOthersRefused(choice, open, all)
            )
            .Select(choice =>
                context.Evaluation.Definitions.Parameters.GetValueOrDefault(choice.Name) is { } parameter
                && all.SelectMany(outcome => outcome.Result).Any(violation => IsAbout(resource, violation, choice.Name))
                && Spelled(choice, parameter) is { } numbers
                && AreAll(refuses, [.. open.Choices.Select(other => other.IsAbout(choice) ? numbers : other)])
                    ? $"whatever {(choice.Decided is null ? "" : "else ")}{choice.Name} is ({parameter.Ends})"
                    : null
            )
            .FirstOrDefault(words => words is not null);

    private bool AreAll(Func<bool> refuses, IReadOnlyList<Choice> given)
    {
        if (_spent >= Budget)
        {
            return false;
        }

        var exploration = context.Evaluation.Exploration;
        var (areAll, repeats) = exploration.Uncounted(() => exploration.All(refuses, MostOfRange, given));
        _spent += repeats;
        return areAll;
    }

    // What else the template says that it may be, such as an end of the range, is tried by itself.
    private static bool AreOthersRefused(Choice number, Ruling open, IReadOnlyList<Ruling> all) =>
        // What was decided leaves out is in another branch.
        (number.Decided ?? [.. Enumerable.Range(0, number.Options.Count)])
            .Where(index => !number.Options[index].IsOther)
            .Select(index =>
                all.Where(outcome =>
                        outcome.Choices.All(choice =>
                            choice.IsAbout(number)
                                ? choice.Indices.Contains(index)
                                : open.Choices.FirstOrDefault(choice.IsAbout) is not { } same
                                    || same.Indices.Any(choice.Indices.Contains)
                        )
                    )
                    .ToList()
            )
            .ToList()
            is { Count: > 0 } each
        && each.TrueForAll(outcomes =>
            outcomes.Count > 0
            && outcomes.TrueForAll(outcome => outcome.Result.Any(violation => violation.Severity != Severity.Warning))
        );

    private static bool IsAbout(TemplateResource resource, Violation violation, string parameter) =>
        (resource.Written.Entry("Properties") as ObjectExpression)?.Entry(violation.Property.Split('.')[0])
            is { } written
        && References.In(written).Any(reference => reference.LogicalId == parameter);

    private Choice? Spelled(Choice choice, Parameter parameter) =>
        _named.Value.Count <= MostNamed && parameter.Sample(_named.Value) is { Count: > 0 } numbers
            ? choice.Spelled(parameter, numbers)
            : null;

    private static IEnumerable<long> Numbers(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(entry => Numbers(entry.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Numbers),
            JsonValueKind.Number or JsonValueKind.String => long.TryParse(
                json.ToString(),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? [number]
                : [],
            _ => [],
        };
}
