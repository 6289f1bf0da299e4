// Long: every kind of rule that a resource is judged by is asked here, in one order.
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules.A;
using ElastiCache.Model.Rules.K;
using ElastiCache.Model.Rules.M;
using ElastiCache.Model.Rules.O;
using ElastiCache.Model.Rules.W;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// Judges one resource after another. Each rule is tried with every value of the parameters that its own values depend on.
/// </summary>
/// <param name="context">The template.</param>
/// <param name="reader">Reads its caches.</param>
/// <param name="nested">The template of a stack that is nested in it, where that is known. Default: none is.</param>
/// <param name="saysAll">Whether also what only follows from another violation is told. Default: it is not.</param>
internal sealed class ResourceJudge(
    TemplateContext context,
    TemplateReader reader,
    Func<TemplateResource, Template?>? nested = null,
    bool saysAll = false
)
{
    private readonly UserReader _users = new(context);
    private readonly ServerlessReader _serverless = new(context, reader.Region);
    private readonly LinkedReader _linked = new(context, reader);
    private readonly MechanicsReader _mechanics = new(context, reader);
    private readonly MappingReader _mappings = new(context);
    private readonly ReferenceKinds _kinds = new(context);
    private readonly DynamicReferenceReader _references = new(context);
    private readonly WrittenReader _written = new(context);
    private readonly ValueReader _values = new(context);
    private readonly SelectReader _selects = new(context);
    private readonly AbsentReferenceReader _absent = new(context);
    private readonly PlacementReader _placement = new(context);
    private readonly MetricReader _metrics = new(context, reader);
    private readonly DashboardBodyReader _dashboards = new(context);
    private readonly SurroundingsReader _surroundings = new(context);
    private readonly NestedReader _nested = new(context, nested ?? (_ => null));
    private readonly LoopFindings _loops = new(context);
    private readonly TrialRunner _trials = new(context, saysAll);
    private readonly List<LeftOut> _leftOut = [];

    /// <summary>What was judged in part.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <summary>
    /// What a resource that no other rule is about names and the template does not have, or not always: the caches beside it
    /// fail with it.
    /// </summary>
    public IReadOnlyList<Finding> NamesOf(TemplateResource resource) =>
        [
            .. _loops
                .Told(
                    resource,
                    one =>
                        [
                            .. Written(one, () => _written.Names(one), AttributeRules.OfPlaces),
                            .. Absent(
                                one,
                                _absent.Places(one, Surrounds(one.Type) ? null : ResourceTypes.IsElastiCache)
                            ),
                        ]
                )
                .Distinct(),
        ];

    // What rules of caches read of the resources around them.
    private static bool Surrounds(string type) =>
        type is ResourceTypes.SecurityGroup or ResourceTypes.SecurityGroupIngress;

    private IEnumerable<Finding> Absent(
        TemplateResource resource,
        IEnumerable<AbsentPlace> places,
        bool isOfOthers = false
    ) =>
        places.SelectMany(place =>
            Written(resource, () => _absent.Mistakes(resource, place), AbsentReferenceRules.All, isOfOthers)
        );

    private IEnumerable<Finding> Written(
        TemplateResource resource,
        Func<IEnumerable<ResourceSpecification>> faults,
        IReadOnlyList<IRule<ResourceSpecification>> rules,
        bool isOfOthers = false
    ) =>
        JudgeEach(
            resource,
            faults,
            rules,
            fault => AttributeRules.PlaceOf(resource.LogicalId, fault),
            fault => AttributeRules.PartOfTemplate(resource.LogicalId, fault),
            isOfOthers
        );

    private List<Finding> All(TemplateResource resource)
    {
        List<Finding> findings = [.. Own(resource), .. Linked(resource)];
        return saysAll ? findings : Consequences.LeftOut(findings);
    }

    /// <summary>Every violation of a resource.</summary>
    public IReadOnlyList<Finding> Findings(TemplateResource resource)
    {
        List<Finding> findings = [.. _loops.Told(resource, All)];
        LookAtShapes(resource);
        _leftOut.AddRange(_loops.NotKnown(resource));
        if (_trials.TakeLeftOut() is ({ Count: > 0 } rules, var parameters))
        {
            _leftOut.Add(new LeftOut(resource, rules, parameters));
        }

        return [.. findings.Distinct()];
    }

    /// <summary>
    /// What tells whether a resource cannot be created with some values, whatever is assigned beside them: its own rules refuse
    /// them, or a mapping that it looks into has no such key.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="counts">Which violations keep it from being created.</param>
    public Func<IReadOnlyList<Choice>, bool> Refusal(TemplateResource resource, Func<Violation, bool> counts) =>
        _trials.Refusal(
            resource,
            OwnTrials(resource),
            () => _mappings.Lookups(resource).Any(_mappings.IsNowhere),
            counts
        );

    private IEnumerable<Finding> Own(TemplateResource resource) => _trials.Found(resource, OwnTrials(resource));

    private IEnumerable<Trial> OwnTrials(TemplateResource resource) =>
        resource.Type switch
        {
            ResourceTypes.ReplicationGroup => Trials(reader.ReplicationGroup(resource), RuleLists.ReplicationGroups),
            ResourceTypes.CacheCluster => Trials(reader.CacheCluster(resource), RuleLists.CacheClusters),
            ResourceTypes.ParameterGroup => Trials(reader.ParameterGroup(resource), RuleLists.ParameterGroups),
            ResourceTypes.SubnetGroup => Trials(reader.SubnetGroup(resource), RuleLists.SubnetGroups),
            ResourceTypes.User => Trials(_users.User(resource), RuleLists.Users),
            ResourceTypes.UserGroup => Trials(_users.UserGroup(resource), RuleLists.UserGroups),
            ResourceTypes.ServerlessCache => Trials(_serverless.Cache(resource), RuleLists.ServerlessCaches),
            ResourceTypes.Snapshot => Trials(reader.Snapshot(resource), RuleLists.Snapshots),
            ResourceTypes.ServerlessCacheSnapshot => Trials(
                reader.ServerlessCacheSnapshot(resource),
                RuleLists.ServerlessCacheSnapshots
            ),
            ResourceTypes.GlobalReplicationGroup => Trials(_linked.Global(resource), RuleLists.GlobalDatastores),
            ResourceTypes.ScalableTarget => Trials(
                () => _linked.Target(resource),
                RuleLists.ScalableTargets,
                target => target.IsOfCaches
            ),
            ResourceTypes.ScalingPolicy => Trials(
                () => _linked.Policy(resource),
                ScalingPolicyRules.All,
                policy => policy.IsOfCaches
            ),
            _ => [],
        };

    private IEnumerable<Finding> Linked(TemplateResource resource) =>
        [
            .. resource.Type is ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster
                ? Judge(resource, () => _placement.Placement(resource), PlacementRules.All)
                    .Concat(Judge(resource, () => _surroundings.Of(resource), RuleLists.SurroundingsOfNodes))
                : [],
            .. ResourceTypes.IsCache(resource.Type)
                ? Judge(resource, () => _surroundings.Of(resource), SurroundingsRules.OfAllCaches)
                : [],
            .. MetricReader.Reads(resource.Type)
                ? JudgeEach(resource, () => _metrics.Uses(resource).Where(use => use.IsOfCaches), MetricRules.All)
                    .Concat(JudgeEach(resource, () => _metrics.Calculations(resource), MetricMathRules.All))
                : [],
            .. resource.Type == ResourceTypes.Dashboard
                ? JudgeEach(resource, () => [_dashboards.Of(resource)], DashboardRules.All)
                : [],
            .. Judge(resource, () => _mechanics.Resource(resource), MechanicsRules.All),
            .. Written(resource, () => _written.Faults(resource), AttributeRules.OfPlaces),
            .. ValueReader
                .Places(resource)
                .SelectMany(place =>
                    Written(resource, () => _values.Mistakes(resource, place), AttributeRules.OfValues)
                ),
            .. _selects
                .Places(resource)
                .SelectMany(place => Written(resource, () => _selects.Mistakes(resource, place), FunctionRules.All)),
            .. Absent(resource, _absent.Places(resource)),
            .. ResourceTypes.IsElastiCache(resource.Type)
                ? Absent(
                    resource,
                    _absent.PlacesInOutputs(resource).Concat(_absent.PlacesInGlobals(resource)),
                    isOfOthers: true
                )
                : [],
            .. JudgeEach(
                resource,
                () => _mechanics.Attributes(resource),
                AttributeUseRules.All,
                AttributeUseRules.PlaceOf
            ),
            .. ResourceTypes.IsStack(resource.Type)
                ? NestedReader
                    .Asked(resource)
                    .SelectMany(name => OfStack(resource, () => _nested.Passed(resource, name)))
                    .Concat(OfStack(resource, () => _nested.Outputs(resource, _mechanics.Uses(resource))))
                : [],
            .. KnownProperties.Of(resource.Type)?.PhysicalName is { } name
                ? At(name, Judge(resource, () => _mechanics.Taken(resource, name), TargetRules.OfNames))
                : [],
            .. ReferenceKinds
                .Properties(resource)
                .SelectMany(property =>
                    JudgeEach(
                        resource,
                        () => _kinds.Wrong(resource, property),
                        TargetRules.OfReferences,
                        wrong => TargetRules.PlaceOf(resource.LogicalId, wrong)
                    )
                ),
            .. _references
                .Properties(resource)
                .SelectMany(property =>
                    At(
                        property,
                        Judge(resource, () => _references.In(resource, property), TargetRules.OfDynamicReferences)
                    )
                ),
            .. _mappings
                .Lookups(resource)
                .SelectMany(lookup =>
                    At(
                        lookup.Property,
                        Judge(resource, () => _mappings.Missing(resource, lookup), TargetRules.OfMappings)
                    )
                ),
            .. JudgeEach(resource, () => _mechanics.Endpoints(resource), RuleLists.EndpointUses, use => use.Place),
            .. JudgeEach(resource, () => Names(resource), PropertyNameRules.All),
        ];

    private IEnumerable<Finding> OfStack(TemplateResource stack, Func<IEnumerable<ResourceSpecification>> faults) =>
        JudgeEach(stack, faults, NestedStackRules.All, fault => NestedStackRules.PlaceOf(stack.LogicalId, fault));

    private IEnumerable<PropertyNameSpecification> Names(TemplateResource resource) =>
        context.Properties(resource).UnknownNames(resource.Type);

    private static IEnumerable<Finding> At(string property, IEnumerable<Finding> findings) =>
        findings.Select(finding => finding with { Violation = finding.Violation with { Property = property } });

    private IEnumerable<Finding> Judge<T>(
        TemplateResource resource,
        Func<T> specification,
        IReadOnlyList<IRule<T>> rules
    ) => _trials.Found(resource, Trials(specification, rules));

    private static IEnumerable<Trial> Trials<T>(T specification, IReadOnlyList<IRule<T>> rules) =>
        TrialsOf(() => specification, rules);

    private IEnumerable<Trial> Trials<T>(
        Func<T> specification,
        IReadOnlyList<IRule<T>> rules,
        Func<T, bool>? concerns = null
    ) => TrialsOf(context.Once(specification), rules, concerns);

    private static IEnumerable<Trial> TrialsOf<T>(
        Func<T> specification,
        IReadOnlyList<IRule<T>> rules,
        Func<T, bool>? concerns = null
    ) =>
        rules.Select(rule => new Trial(
            rule.Id,
            rule.Implies,
            () =>
                specification() is var judged && (concerns is null || concerns(judged))
                    ? Judgement.Of(rule, judged, rules)
                    : []
        ));

    private IEnumerable<Finding> JudgeEach<T>(
        TemplateResource resource,
        Func<IEnumerable<T>> specifications,
        IReadOnlyList<IRule<T>> rules,
        Func<T, string>? place = null,
        Func<T, string?>? partOfTemplate = null,
        bool isOfOthers = false
    )
    {
        var ids = rules.Select(rule => rule.Id).Distinct().ToList();
        return _trials.Found(
            resource,
            [
                Of(ids[0], rules, _ => true) with
                {
                    Parts =
                        ids.Count == 1
                            ? []
                            : [.. ids.Select(id => Of(id, Beside(rules, id), violation => violation.RuleId == id))],
                },
            ]
        );

        Trial Of(string id, IReadOnlyList<IRule<T>> judged, Func<Violation, bool> isWanted) =>
            new(
                id,
                [],
                () =>
                    [
                        .. specifications()
                            .SelectMany(specification =>
                                Judgement
                                    .Of(specification, judged, saysAll)
                                    .Where(isWanted)
                                    .Select(violation =>
                                        violation with
                                        {
                                            Place = place?.Invoke(specification),
                                            PartOfTemplate = partOfTemplate?.Invoke(specification),
                                        }
                                    )
                            )
                            .Distinct(),
                    ]
            )
            {
                IsOfOthers = isOfOthers,
            };
    }

    // The rules of an id, with those that it takes to judge by them.
    private static IReadOnlyList<IRule<T>> Beside<T>(IReadOnlyList<IRule<T>> rules, string id) =>
        [.. rules.Where(rule => rule.Id == id || rule.MakesUnknown || rule.Implies.Contains(id))];

    // What no rule asks for may have a shape that CloudFormation would not read, in one branch or another.
    private void LookAtShapes(TemplateResource resource)
    {
        foreach (var look in context.TakeLooks())
        {
            context.Evaluation.Exploration.Explore(
                () =>
                {
                    if (context.Exists(resource))
                    {
                        look();
                    }

                    return true;
                },
                TrialRunner.LeastOfRule
            );
        }
    }
}
