using ElastiCache.Model.Changes;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>The errors that lint finds in NEW and not in OLD: the update fails because of them.</summary>
internal sealed class NewErrors
{
    // The key of what is about the template and no resource of it.
    private const string Whole = "";

    private readonly ILookup<string, NewError> _new;
    private readonly ILookup<string, NewError> _old;

    // With those that other errors of OLD keep silent: they were deployed all the same.
    private readonly Lazy<ILookup<string, NewError>> _silent;

    public NewErrors(Template old, Template @new, GivenParameters given)
    {
        var (before, after) = (new TemplateMistakes(), new TemplateMistakes());
        _new = Errors(@new, given.New, given.NewOuter, after);
        _old = _new.Count == 0 && after.All.Count == 0 ? _new : Errors(old, given.Old, given.OldOuter, before);
        _silent = new(() => Errors(old, given.Old, given.OldOuter, new TemplateMistakes(), saysAll: true));
        var earlier = before.All.Select(mistake => mistake.Path).ToHashSet(StringComparer.Ordinal);
        Uncompared =
        [
            .. after
                .All.Where(mistake => earlier.Contains(mistake.Path) || OfShape(mistake) is null)
                .Select(mistake =>
                    $"{mistake.Message}{(earlier.Contains(mistake.Path) ? "; in OLD, too" : "")}: this part could not be compared"
                ),
        ];
    }

    /// <summary>What has the wrong shape in NEW and is no error of a resource that OLD has not, a sentence each.</summary>
    public IReadOnlyList<string> Uncompared { get; }

    /// <summary>That the template itself is refused; null where it is not.</summary>
    public ResourceUpdate? OfTemplate =>
        _new[Whole]
            .Where(error => !_old[Whole].Any(earlier => Hides(earlier, error) && earlier.Property == error.Property))
            .ToList()
            is { Count: > 0 } errors
            ? new ResourceUpdate(Template.Itself, "", Effect(errors))
            {
                IsOfTemplate = true,
                Data = DataFate.None,
                Reasons = [.. errors.Select(error => error.Reason)],
                Steps = [],
                Perhaps = Effect(errors) == UpdateEffect.Unclear ? [UpdateEffect.Refused] : [],
            }
            : null;

    /// <summary>What an update with some errors comes to: what only defaults bring about may be otherwise.</summary>
    public static UpdateEffect Effect(IReadOnlyList<NewError> errors) =>
        errors.Any(error => error.Where is null && !error.IsByDefault) ? UpdateEffect.Refused : UpdateEffect.Unclear;

    /// <summary>Those of a resource.</summary>
    /// <param name="id">Its logical id.</param>
    /// <param name="twin">The logical id that it seems to have had in OLD; null where it has the same.</param>
    /// <param name="isChanged">Whether the value of a property is another one than in OLD. Default: none is.</param>
    /// <param name="isCreated">Whether it is created with this update: what creates it says more than what changes it. Default: no.</param>
    public IEnumerable<NewError> Of(
        string id,
        string? twin = null,
        Func<string, bool>? isChanged = null,
        bool isCreated = false
    ) =>
        _new[id]
            .Where(error =>
                _old[twin ?? id].Where(earlier => Hides(earlier, error)).ToList() is var earlier
                && (
                    // What was deployed with any other error tells that the rule does not hold in that account.
                    earlier.Count == 0
                    || (CreatedOnce.Has(error.RuleId) && isChanged?.Invoke(error.Property) == true)
                )
                && (
                    earlier.Count > 0
                    || isCreated
                    || twin is not null
                    || !_old[id].Any()
                    || !_silent.Value[id].Any(silent => Hides(silent, error))
                )
            );

    // What OLD has by default only is not what was deployed.
    private static bool Hides(NewError earlier, NewError error) =>
        (error.IsByDefault || !earlier.IsByDefault)
        && (
            error.RuleId is null
                ? earlier.RuleId is null && earlier.Property == error.Property
                : earlier.RuleId == error.RuleId
        );

    // What the tables do not know is an error of a template too.
    private static ILookup<string, NewError> Errors(
        Template template,
        IReadOnlyDictionary<string, string>? parameters,
        OuterStack? outer,
        TemplateMistakes mistakes,
        bool saysAll = false
    )
    {
        var findings = TemplateJudge
            .Judge(template.ReadAgain(mistakes), null, parameters, outer: outer, saysAll: saysAll)
            .Findings;
        return findings
            .Where(finding =>
                (finding.Violation.Severity != Severity.Warning || finding.IsErrorByDefault)
                && !template.IsMeant(finding.Resource, AsError(finding))
            )
            .Select(finding =>
                (
                    Key: finding.Violation.IsOfTemplate ? Whole : finding.Resource.LogicalId,
                    Error: new NewError(
                        finding.Violation.RuleId,
                        finding.Violation.PartOfTemplate is { Length: > 0 } part ? part : finding.Violation.Property,
                        finding.Violation.Message,
                        finding.Where
                    )
                    {
                        IsByDefault = finding.IsErrorByDefault,
                    }
                )
            )
            .Concat(mistakes.All.Select(OfShape).OfType<(string, NewError)>())
            .ToLookup(found => found.Item1, found => found.Item2, StringComparer.Ordinal);
    }

    // Whether it is meant is asked of what it is by default.
    private static Violation AsError(Finding finding) =>
        finding.IsErrorByDefault ? finding.Violation with { Severity = Severity.Error } : finding.Violation;

    // Of resources only: what is wrong elsewhere is told by who reads the template.
    private static (string LogicalId, NewError Error)? OfShape(TemplateException mistake) =>
        mistake.Path.Split('.') is ["Resources", var id, "Properties", .. { Length: > 0 } rest]
            ? (id, new NewError(null, string.Join('.', rest), mistake.Message, null))
            : null;
}
