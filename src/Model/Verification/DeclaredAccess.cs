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
    }

    /// <summary>What a group admits, within it and beside it: protocols, ports, and addresses, groups and prefix lists.</summary>
    public static void Ingress(TemplateContext context, TemplateResource group, DeclaredFacts facts)
    {
        var own = facts.Properties.Items("SecurityGroupIngress") ?? [];
        var beside = context
            .Template.OfType(ResourceTypes.SecurityGroupIngress)
            .Where(context.Exists)
            .Select(context.Properties)
            .Where(other => NamesIn.Property(other, "GroupId").Contains(group.LogicalId));
        var rules = own.Concat(beside).ToList();
        // Where only the deployment knows which rules there are, nothing can be said of those that are there.
        if (
            facts.Properties.Value("SecurityGroupIngress").IsUnknown
            || rules.Exists(rule => rule.IsUnresolved || rule.IsMissing)
        )
        {
            return;
        }

        var declared = rules.Select(rule => Rule(rule, facts)).ToList();
        facts.Add(ControlPlaneRules.Ingress, "SecurityGroupIngress", declared);
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
