using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what a security group lets in: its own rules, and those that are resources of their own.</summary>
internal sealed class IngressReader(TemplateContext context)
{
    private const double LastPort = 65535;

    // Of any other protocol EC2 opens all ports, which is that protocol's own matter.
    private static readonly string[] Tcp = ["tcp", "6"];

    // The second is what the AWS CLI documents for the first.
    private static readonly string[] AnyProtocol = ["-1", "all"];

    /// <summary>The ranges of TCP ports that it lets in; null where they cannot all be told.</summary>
    public List<PortRange>? All(TemplateResource group, TemplateObject properties)
    {
        if (
            properties.Value("SecurityGroupIngress").Kind is not (EvaluatedKind.List or EvaluatedKind.Absent)
            || Separate(context).Any(rule => IsPerhapsOf(group, rule))
            || context.Template.Resources.Values.Any(stack => IsPerhapsIn(group, stack))
        )
        {
            return null;
        }

        var ranges = Rules(group, properties).Where(rule => !IsOtherProtocol(rule)).Select(Ports).ToList();
        return ranges.TrueForAll(range => range is not null) ? ranges.ConvertAll(range => range!.Value) : null;
    }

    // A stack that knows the group may add rules to it.
    private bool IsPerhapsIn(TemplateResource group, TemplateResource stack) =>
        ResourceTypes.IsStack(stack.Type)
        && References.In(stack.Written).Any(reference => reference.LogicalId == group.LogicalId)
        && (
            context.Inner(stack) is not { } inner
            || inner.Template.Resources.Values.Any(resource =>
                resource.Type is ResourceTypes.SecurityGroupIngress || ResourceTypes.IsStack(resource.Type)
            )
        );

    /// <summary>The ranges of TCP ports that everyone may reach, as far as they can be told.</summary>
    public IReadOnlyList<OpenRange> Open(TemplateResource group, TemplateObject properties) =>
        Open(Rules(group, properties));

    private IReadOnlyList<OpenRange> Open(IEnumerable<TemplateObject> rules) =>
        [
            .. rules
                .Where(rule => !IsOtherProtocol(rule))
                .Select(rule => (ports: Ports(rule), everyone: Everyone(rule)))
                .Where(found => found is { ports: not null, everyone: not null })
                .Select(found => new OpenRange(
                    found.ports!.Value,
                    found.everyone!.Value.Range,
                    found.everyone.Value.List
                )),
        ];

    /// <summary>The same of a group that is not of the template, by the rules that the template adds to it.</summary>
    /// <param name="id">How its id is written.</param>
    /// <returns>What is open of each group: a list that only the deployment knows holds several.</returns>
    public IEnumerable<(string Name, IReadOnlyList<OpenRange> Open)> OpenOf(Evaluated id) =>
        from rule in Added(id)
        group rule by NameOf(rule.Value("GroupId")) into rules
        select (rules.Key, Open(rules));

    /// <summary>The rules that the template adds to a group that is not of it.</summary>
    /// <param name="id">How its id is written.</param>
    public IEnumerable<TemplateObject> Added(Evaluated id) =>
        Separate(context).Where(rule => IsSame(rule.Value("GroupId"), id));

    // The items of a list are several groups, of which a cache may take all.
    private static bool IsSame(Evaluated one, Evaluated other) =>
        one.IsSameAs(other) || (one.Item is { } item && item.List == other.WholeList);

    private static string NameOf(Evaluated id) =>
        id.Text
        ?? id.Item?.ToString()
        ?? id.Parameter
        ?? (id.Reference is { } of ? $"{of.LogicalId}.{of.Attribute}" : id.Sameness!);

    /// <summary>Whether it lets in another protocol than TCP.</summary>
    public bool LetsInOthers(TemplateResource group, TemplateObject properties) =>
        Rules(group, properties).Any(IsOtherProtocol);

    private IEnumerable<TemplateObject> Rules(TemplateResource group, TemplateObject properties) =>
        (
            properties.Value("SecurityGroupIngress").Kind == EvaluatedKind.List
                ? properties.Items("SecurityGroupIngress")!
                : []
        ).Concat(Separate(context).Where(rule => IsOf(group, properties, rule)));

    // By its id, or by the name, by which only groups of the default VPC are called.
    private static bool IsOf(TemplateResource group, TemplateObject properties, TemplateObject rule) =>
        rule.Value("GroupId").Mentions is { Count: > 0 } mentions
            ? mentions.All(reference => reference.LogicalId == group.LogicalId)
            : rule.Value("GroupId").IsAbsent
                && properties.Value("VpcId").IsAbsent
                && (
                    rule.Value("GroupName").Reference?.LogicalId == group.LogicalId
                    || (
                        group.Type == ResourceTypes.SecurityGroup
                        && rule.Text("GroupName").TryGet(out var name)
                        && properties.Text("GroupName").Is(name)
                    )
                );

    /// <summary>The rules of security groups that are resources of their own.</summary>
    public static IEnumerable<TemplateObject> Separate(TemplateContext context) =>
        context.Template.OfType(ResourceTypes.SecurityGroupIngress).Where(context.Exists).Select(context.Properties);

    // A rule whose group only the deployment knows may belong to this one.
    private bool IsPerhapsOf(TemplateResource group, TemplateObject rule) =>
        rule.Value("GroupId") switch
        {
            { IsAbsent: true } => IsPerhapsNamed(group, rule),
            // What a parameter gives was there before the stack was, and so was an item of its list.
            { Text: not null } or { OtherValueOf: not null } or { IsGiven: true } => false,
            { Mentions: { Count: > 0 } mentions } => mentions.Any(reference => reference.LogicalId == group.LogicalId)
                && !mentions.All(reference => reference.LogicalId == group.LogicalId),
            _ => true,
        };

    // A name that is known is another one, unless only the deployment knows what the group is called.
    private bool IsPerhapsNamed(TemplateResource group, TemplateObject rule) =>
        rule.Text("GroupName").TryGet(out _)
            ? context.Properties(group).Value("GroupName").IsUnknown
            : rule.Value("GroupName").Reference?.LogicalId != group.LogicalId;

    private static bool IsOtherProtocol(TemplateObject rule) =>
        rule.Text("IpProtocol").TryGet(out var protocol) && !Is(protocol, Tcp) && !Is(protocol, AnyProtocol);

    private static bool Is(string protocol, string[] words) =>
        words.Contains(protocol, StringComparer.OrdinalIgnoreCase);

    private static PortRange? Ports(TemplateObject rule) =>
        !rule.Text("IpProtocol").TryGet(out var protocol) ? null
        : Is(protocol, AnyProtocol) ? new PortRange(0, LastPort)
        : rule.Number("FromPort").TryGet(out var from) && rule.Number("ToPort").TryGet(out var to)
            ? new PortRange(from, to)
        : null;

    // What a prefix list of elsewhere holds, only the account knows.
    private (string Range, string? List)? Everyone(TemplateObject rule)
    {
        var list = context.Referenced(rule.Value("SourcePrefixListId"), ResourceTypes.PrefixList);
        IEnumerable<(Value<string> Text, string? List)> ranges =
        [
            (rule.Text("CidrIp"), null),
            (rule.Text("CidrIpv6"), null),
            .. Entries(list).Select(entry => (entry.Text("Cidr"), list?.LogicalId)),
        ];
        foreach (var range in ranges)
        {
            if (range.Text.TryGet(out var text) && AddressRanges.IsInternet(text.Trim()))
            {
                return (text.Trim(), range.List);
            }
        }

        return null;
    }

    private IReadOnlyList<TemplateObject> Entries(TemplateResource? list) =>
        list is null ? [] : context.Properties(list).Items("Entries") ?? [];
}
