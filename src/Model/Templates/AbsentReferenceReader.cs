using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Finds what refers to a resource whose condition does not hold. Whether the template has such a resource at all is told
/// elsewhere, and of <c>DependsOn</c> CloudFormation leaves out what is not there.
/// </summary>
internal sealed class AbsentReferenceReader(TemplateContext context)
{
    // Each of them tells something of the others.
    private static readonly string[] OfPlace = ["AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::URLSuffix"];

    private const string Globals = "Globals.";

    private readonly Lazy<bool> _hasConditions = new(() =>
        context.Template.Resources.Values.Any(resource => resource.Condition is not null)
    );

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>The references of a resource that a condition may leave without what they name.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="concerns">Which types of what is referred to are to be judged. Default: all.</param>
    public IReadOnlyList<AbsentPlace> Places(TemplateResource resource, Func<string, bool>? concerns = null) =>
        context.Template.IsPart || resource.Reading.IsOpen || !_hasConditions.Value
            ? []
            :
            [
                .. In(
                    resource.Written.Entry("Properties"),
                    $"Resources.{resource.LogicalId}.Properties",
                    resource.Condition,
                    target => target != resource && concerns?.Invoke(target.Type) != false
                ),
            ];

    /// <summary>The same of outputs that refer to a resource.</summary>
    public IReadOnlyList<AbsentPlace> PlacesInOutputs(TemplateResource target) =>
        context.Template.IsOpen || target.Condition is null
            ? []
            :
            [
                .. context.Template.Outputs.SelectMany(output =>
                    In(output.Written, $"Outputs.{output.Name}", output.Condition, other => other == target)
                ),
            ];

    /// <summary>The same of what SAM writes into each resource of a kind: it is not there where none of them is.</summary>
    public IReadOnlyList<AbsentPlace> PlacesInGlobals(TemplateResource target) =>
        context.Template.IsOpen
        || target.Condition is null
        || !context.Template.Root.TryGetProperty("Globals", out var globals)
        || ExpressionParser.Plain.Parse(globals) is not ObjectExpression kinds
            ? []
            :
            [
                .. kinds
                    .Entries.SelectMany(kind =>
                        context
                            .Template.OfType($"AWS::Serverless::{kind.Key}")
                            .SelectMany(user =>
                                In(kind.Value, Globals + kind.Key, user.Condition, other => other == target)
                                    .Where(place => !IsOwn(user, place.At.Path.Split('.')[2..]))
                            )
                    )
                    .DistinctBy(place => (place.At.Path, place.Own)),
            ];

    // What a resource says itself counts for it; lists are added to.
    private static bool IsOwn(TemplateResource user, IEnumerable<string> path)
    {
        var written = user.Written.Entry("Properties");
        foreach (var name in path)
        {
            if (written is not ObjectExpression { HasFunction: false } entries)
            {
                break;
            }

            written = entries.Entry(name);
        }

        return written is not (null or ListExpression);
    }

    /// <summary>The mistake at such a place, if there is one with the parameters as they are at present.</summary>
    public IEnumerable<ResourceSpecification> Mistakes(TemplateResource resource, AbsentPlace place) =>
        IsGone(place)
            ?
            [
                new ResourceSpecification
                {
                    Type = resource.Type,
                    AbsentReference = new AbsentReference(
                        place.At.Path.StartsWith(Of(resource), StringComparison.Ordinal)
                            ? place.At.Path[Of(resource).Length..]
                            : place.At.Path,
                        place.At.Path,
                        place.Target.LogicalId,
                        place.Target.Condition!,
                        place.Own
                    )
                    {
                        IsInBranch = Branch(place) is not null,
                        Unless = Branch(place) is (var condition, false) ? condition : null,
                        IsOfGlobals = place.At.Path.StartsWith(Globals, StringComparison.Ordinal),
                    },
                },
            ]
            : [];

    // The innermost of the branches that lead to it.
    private static (string Condition, bool Holds)? Branch(AbsentPlace place) =>
        place.At.Conditions.Count > (place.Own is null ? 0 : 1) ? place.At.Conditions[^1] : null;

    private static string Of(TemplateResource resource) => $"Resources.{resource.LogicalId}.Properties.";

    private IEnumerable<AbsentPlace> In(
        Expression? written,
        string path,
        string? own,
        Func<TemplateResource, bool> concerns
    ) =>
        written is null
            ? []
            : new ReachedExpression(path, written, own is null ? [] : [(own, true)])
                // What a macro or a loop makes of what it is given, nobody knows.
                .AllBut(FunctionName.Is)
                .SelectMany(at =>
                    References
                        .Own(at.Written)
                        .Select(reference => context.Template.Resources.GetValueOrDefault(reference.LogicalId))
                        .OfType<TemplateResource>()
                        .Where(target =>
                            !target.Reading.IsOpen
                            && concerns(target)
                            && target.Condition is { } condition
                            && !at.Conditions.Contains((condition, true))
                            && at.Conditions.Select(step => step.Condition).Append(condition).All(IsKnown)
                        )
                        .Select(target => new AbsentPlace(at, target, own))
                )
                .DistinctBy(place => (place.At.Path, place.Target.LogicalId, string.Join(' ', place.At.Conditions)));

    // Two conditions that parameters cannot decide may be two names of one thing, and the Region tells the partition and what has
    // its name: of those nobody can say whether they go together.
    private bool IsGone(AbsentPlace place)
    {
        var evaluation = context.Evaluation;
        if (
            evaluation.Decide(place.Target.Condition!) != false
            || !place.At.Conditions.All(step => evaluation.Decide(step.Condition) == step.Holds)
        )
        {
            return false;
        }

        var present = evaluation.Exploration.Present;
        var undecided = present.Where(choice => choice.IsCondition).Select(choice => choice.Name).Distinct().ToList();
        return undecided.Count < 2
            && present.Select(choice => choice.Name).Where(OfPlace.Contains).Distinct().Count()
                + undecided.Count(IsOfPlace)
                < 2;
    }

    private bool IsOfPlace(string condition) =>
        context.Evaluation.Definitions.Conditions.TryGetValue(condition, out var expression)
        && (
            expression
                .Expressions.SelectMany(References.All)
                .Any(part =>
                    part switch
                    {
                        RefExpression { Name: var name } => OfPlace.Contains(name),
                        SubExpression sub => sub.Names.Any(OfPlace.Contains),
                        _ => false,
                    }
                ) || expression.Names.Any(IsOfPlace)
        );

    // Whether the template defines a condition, and those that it is made of, in a way that can be read.
    private bool IsKnown(string condition)
    {
        if (!_known.TryGetValue(condition, out var known))
        {
            // One that is made of itself is no condition.
            _known[condition] = false;
            known =
                context.Evaluation.Definitions.Conditions.TryGetValue(condition, out var expression)
                && IsReadable(expression)
                && expression.Names.All(IsKnown);
            _known[condition] = known;
        }

        return known;
    }

    private static bool IsReadable(ConditionExpression condition) =>
        condition is not UnknownCondition && condition.Parts.All(IsReadable);
}
