using System.Globalization;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Inventory;

/// <summary>Reads whom the security groups of a cache let in.</summary>
/// <param name="context">The template.</param>
internal sealed class AccessReader(TemplateContext context)
{
    /// <summary>
    /// Everybody who reaches a port of the cache; null where nothing is known of them: the security groups are not of the
    /// template.
    /// </summary>
    /// <param name="cache">The properties of the cache.</param>
    /// <param name="property">The property that lists the security groups.</param>
    /// <param name="ports">The ports; null where only the deployment knows them.</param>
    public IReadOnlyList<CacheAccess>? Of(TemplateObject cache, string property, int[]? ports)
    {
        var groups = cache.Elements(property).ToList();
        if (groups.Count == 0)
        {
            // The default group of the VPC, which is never of the template.
            return null;
        }

        var found = new List<CacheAccess>();
        var isKnown = true;
        foreach (var id in groups)
        {
            if (context.Mentioned(id, ResourceTypes.SecurityGroup) is not { } group)
            {
                // What else such a group lets in, only the account knows.
                isKnown = false;
                found.AddRange(
                    new IngressReader(context).Added(id).Where(rule => MayReach(rule, ports)).Select(Access)
                );
                continue;
            }

            var inline = context.Properties(group).Items("SecurityGroupIngress") ?? [];
            var beside = context
                .Template.OfType(ResourceTypes.SecurityGroupIngress)
                .Where(context.Exists)
                .Select(context.Properties)
                .Where(other => NamesIn.Property(other, "GroupId").Contains(group.LogicalId));
            found.AddRange(inline.Concat(beside).Where(rule => MayReach(rule, ports)).Select(Access));
        }

        if (isKnown)
        {
            return [.. found.Distinct()];
        }

        return found.Count == 0
            ? null
            : [.. found.Distinct(), new CacheAccess("others", "as a security group from elsewhere lets in", null)];
    }

    // Caches are reached by TCP.
    private static bool MayReach(TemplateObject rule, int[]? ports) =>
        !rule.Text("IpProtocol").TryGet(out var protocol)
        || protocol == "-1"
        || (
            (protocol == "6" || protocol.Equals("tcp", StringComparison.OrdinalIgnoreCase))
            && (
                ports is null
                || !rule.Number("FromPort").TryGet(out var from)
                || !rule.Number("ToPort").TryGet(out var to)
                || ports.Any(port => from <= port && port <= to)
            )
        );

    private CacheAccess Access(TemplateObject rule)
    {
        var range =
            rule.Text("CidrIp").TryGet(out var ipv4) ? ipv4
            : rule.Text("CidrIpv6").TryGet(out var ipv6) ? ipv6
            : null;
        return new CacheAccess(
            Source(rule),
            Ports(rule),
            rule.Text("Description").TryGet(out var description) ? description : null,
            AddressRanges.IsInternet(range?.Trim())
        );
    }

    private string Source(TemplateObject rule)
    {
        foreach (var name in new[] { "SourceSecurityGroupId", "SourcePrefixListId", "CidrIp", "CidrIpv6" })
        {
            if (!rule.Value(name).IsAbsent)
            {
                return ResourceName.Of(context.Template, rule, name);
            }
        }

        return "(known at deployment)";
    }

    private static string Ports(TemplateObject rule) =>
        rule.Text("IpProtocol").Is("-1") ? "all"
        : rule.Number("FromPort").TryGet(out var from) && rule.Number("ToPort").TryGet(out var to)
            ? from == to ? Text(from)
                : $"{Text(from)}-{Text(to)}"
        : "?";

    private static string Text(double port) => port.ToString(CultureInfo.InvariantCulture);
}
