using System.Globalization;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Inventory;

/// <summary>Reads whom the security groups of a cache let in.</summary>
/// <param name="template">The template.</param>
/// <param name="conditions">Which conditions hold.</param>
internal sealed class AccessReader(Template template, IReadOnlyDictionary<string, bool> conditions)
{
    /// <summary>Everybody who is let in; null where one of the security groups is not of the template.</summary>
    /// <param name="cache">The properties of the cache.</param>
    /// <param name="property">The property that lists the security groups.</param>
    public IReadOnlyList<CacheAccess>? Of(PropertyBag cache, string property)
    {
        var groups = cache.Elements(property).ToList();
        if (groups.Count == 0)
        {
            // The default group of the VPC, which is never of the template.
            return null;
        }

        var found = new List<CacheAccess>();
        foreach (var id in groups)
        {
            if (NetworkReader.Mentioned(template, id, ResourceTypes.SecurityGroup) is not { } group)
            {
                return null;
            }

            var inline = TemplateReader.Properties(group, conditions).Items("SecurityGroupIngress") ?? [];
            var beside = template
                .Resources.Values.Where(other => other.Type == ResourceTypes.SecurityGroupIngress)
                .Select(other => TemplateReader.Properties(other, conditions))
                .Where(other => References.To(other.Raw("GroupId")).Contains(group.LogicalId));
            found.AddRange(inline.Concat(beside).Select(Access));
        }

        return [.. found.Distinct()];
    }

    private CacheAccess Access(PropertyBag rule)
    {
        var range =
            rule.Text("CidrIp").TryGet(out var ipv4) ? ipv4
            : rule.Text("CidrIpv6").TryGet(out var ipv6) ? ipv6
            : null;
        var from = range ?? Source(rule);
        return new CacheAccess(
            from,
            Ports(rule),
            rule.Text("Description").TryGet(out var description) ? description : null,
            range is "0.0.0.0/0" or "::/0"
        );
    }

    private string Source(PropertyBag rule)
    {
        foreach (var name in new[] { "SourceSecurityGroupId", "SourcePrefixListId", "CidrIp", "CidrIpv6" })
        {
            var value = rule.Raw(name);
            if (
                value.ValueKind is not (System.Text.Json.JsonValueKind.Undefined or System.Text.Json.JsonValueKind.Null)
            )
            {
                return ResourceName.Of(template, value);
            }
        }

        return "(known at deployment)";
    }

    private static string Ports(PropertyBag rule) =>
        rule.Text("IpProtocol").Is("-1") ? "all"
        : rule.Number("FromPort").TryGet(out var from) && rule.Number("ToPort").TryGet(out var to)
            ? from == to ? Text(from)
                : $"{Text(from)}-{Text(to)}"
        : "?";

    private static string Text(double port) => port.ToString(CultureInfo.InvariantCulture);
}
