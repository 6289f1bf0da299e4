using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Verification;

/// <summary>What is declared of users, keys, secrets and of what a security group admits.</summary>
internal static class DeclaredAccess
{
    private const string RotationSchedule = "AWS::SecretsManager::RotationSchedule";

    /// <summary>What is declared of a user.</summary>
    public static void Of(UserSpecification user, DeclaredFacts facts)
    {
        facts.Text(ControlPlaneRules.Users, "AccessString", user.AccessString, NormalForm.AccessString);
        facts.Text(ControlPlaneRules.Users, "UserName", user.UserName, name => name.ToLowerInvariant());
        if (user.AuthenticationMode.TryGet(out var mode) && mode.Type.TryGet(out var type))
        {
            facts.Add(
                ControlPlaneRules.Users,
                "AuthenticationMode",
                type == "no-password-required" ? "no-password" : type
            );
        }

        facts.Tags(user.Tags);
    }

    /// <summary>What is declared of a user group.</summary>
    public static void Of(UserGroupSpecification group, DeclaredFacts facts)
    {
        facts.References(ControlPlaneRules.Users, "UserIds", ResourceTypes.User);
        facts.Tags(group.Tags);
    }

    /// <summary>What a group admits, within it and beside it: protocols, ports, and addresses, groups and prefix lists.</summary>
    /// <param name="context">The template of the group.</param>
    /// <param name="group">The group.</param>
    /// <param name="facts">Gets what it admits.</param>
    /// <param name="others">Other templates, which may add rules to a group that they import.</param>
    public static void Ingress(
        TemplateContext context,
        TemplateResource group,
        DeclaredFacts facts,
        IEnumerable<Template> others
    )
    {
        var own = facts.Properties.Items("SecurityGroupIngress") ?? [];
        var beside = IngressReader
            .Separate(context)
            .Where(rule => NamesIn.Property(rule, "GroupId").Contains(group.LogicalId))
            .ToList();
        var imported = Imported(context.Template, group, others).ToList();
        // Where only the deployment knows which rules there are, nothing can be said of those that are there.
        if (
            facts.Properties.Value("SecurityGroupIngress").IsUnknown
            || own.Any(rule => rule.IsUnresolved || rule.IsMissing)
        )
        {
            return;
        }

        facts.Add(
            ControlPlaneRules.Ingress,
            "SecurityGroupIngress",
            [
                .. own.Concat(beside).Select(rule => Rule(rule, facts)),
                .. imported.Select(entry => Rule(entry.Rule, entry.Facts)),
            ]
        );
    }

    // The rules that other stacks add to a group that this one exports. What they call by name is in their own stacks.
    private static IEnumerable<(TemplateObject Rule, DeclaredFacts Facts)> Imported(
        Template template,
        TemplateResource group,
        IEnumerable<Template> others
    )
    {
        var exports = Exports
            .Of(template)
            .Where(export =>
                References
                    .In(ExpressionParser.Plain.Parse(export.Value))
                    .Any(reference => reference.LogicalId == group.LogicalId)
            )
            .Select(export => export.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (exports.Count == 0)
        {
            yield break;
        }

        var nobody = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var context in others.Select(other => new TemplateContext(other, null, isLenient: true)))
        {
            foreach (var resource in context.Template.OfType(ResourceTypes.SecurityGroupIngress).Where(context.Exists))
            {
                var rule = context.Properties(resource);
                if (
                    rule.Written?.Entry("GroupId") is { } id
                    && Imports.NameOf(id) is { } name
                    && exports.Contains(name)
                )
                {
                    yield return (rule, new DeclaredFacts(context, nobody, resource));
                }
            }
        }
    }

    private static IngressRule Rule(TemplateObject rule, DeclaredFacts facts) =>
        IngressRule.Of(
            rule.Text("IpProtocol").TryGet(out var protocol) ? protocol : null,
            rule.Number("FromPort").TryGet(out var from) ? from : null,
            rule.Number("ToPort").TryGet(out var to) ? to : null,
            new[]
            {
                rule.Value("CidrIp").Text,
                rule.Value("CidrIpv6").Text,
                facts.Name(rule.Value("SourceSecurityGroupId"), ResourceTypes.SecurityGroup),
                rule.Value("SourcePrefixListId").Text,
            }.FirstOrDefault(source => source is not null)
        );

    /// <summary>Whether and how often a secret is rotated: a resource beside it says so.</summary>
    public static void Rotation(TemplateContext context, TemplateResource secret, DeclaredFacts facts)
    {
        foreach (var schedule in context.Template.OfType(RotationSchedule).Select(context.Properties))
        {
            if (context.Referenced(schedule.Value("SecretId"), secret.Type)?.LogicalId == secret.LogicalId)
            {
                facts.Add(ControlPlaneRules.Secrets, "RotationEnabled", NormalForm.Flag(true));
                var rules = schedule.Below("RotationRules");
                facts.Number(
                    ControlPlaneRules.Secrets,
                    "AutomaticallyAfterDays",
                    rules.Number("AutomaticallyAfterDays")
                );
                facts.Text(ControlPlaneRules.Secrets, "ScheduleExpression", rules.Text("ScheduleExpression"));
            }
        }
    }
}
