using System.Text.Json.Nodes;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>A security-group rule in some template, with its groups by the paths of their constructs.</summary>
/// <param name="Direction"><c>ingress</c> or <c>egress</c>.</param>
/// <param name="Group">The group that has the rule.</param>
/// <param name="Peer">The group that is admitted or spoken to.</param>
/// <param name="Ports">Protocol and ports, such as <c>tcp 6379</c>.</param>
public sealed record NetworkRule(string Direction, string Group, string Peer, string Ports)
{
    /// <summary>Every rule of the templates between security groups, in whichever template it stands.</summary>
    public static IReadOnlyList<NetworkRule> Of(params IReadOnlyList<CacheTemplate> templates)
    {
        var exports = templates
            .SelectMany(template =>
                (template.Json["Outputs"]?.AsObject() ?? [])
                    .Select(output => (Node: output.Value!, Template: template))
                    .Where(output => output.Node["Export"] is not null)
            )
            .ToDictionary(output => (string)output.Node["Export"]!["Name"]!, StringComparer.Ordinal);

        return
        [
            .. templates
                .SelectMany(template =>
                    template
                        .All("AWS::EC2::SecurityGroupIngress")
                        .Select(rule => Read(template, "ingress", "SourceSecurityGroupId", rule["Properties"]!))
                        .Concat(
                            template
                                .All("AWS::EC2::SecurityGroupEgress")
                                .Select(rule =>
                                    Read(template, "egress", "DestinationSecurityGroupId", rule["Properties"]!)
                                )
                        )
                        .Concat(template.All("AWS::EC2::SecurityGroup").SelectMany(group => Inline(template, group)))
                )
                .OrderBy(rule => rule.ToString(), StringComparer.Ordinal),
        ];

        IEnumerable<NetworkRule> Inline(CacheTemplate template, JsonObject group) =>
            (group["Properties"]!["SecurityGroupIngress"]?.AsArray() ?? []).Select(rule =>
                Read(template, "ingress", "SourceSecurityGroupId", rule!) with
                {
                    Group = CacheTemplate.PathOf(group),
                }
            );

        NetworkRule Read(CacheTemplate template, string direction, string peer, JsonNode properties)
        {
            var (first, last) = (properties["FromPort"]?.ToJsonString(), properties["ToPort"]?.ToJsonString());
            return new NetworkRule(
                direction,
                Name(template, properties["GroupId"] ?? ""),
                Name(template, properties[peer] ?? properties["CidrIp"] ?? "an address"),
                $"{properties["IpProtocol"]} {(first == last ? first : $"{first}-{last}")}"
            );
        }

        string Name(CacheTemplate template, JsonNode reference) =>
            reference is JsonValue literal ? (string)literal!
            : (string?)reference["Fn::ImportValue"] is { } export
                ? Name(exports[export].Template, exports[export].Node["Value"]!)
            : CacheTemplate.PathOf(
                template.Json["Resources"]![(string)(reference["Fn::GetAtt"]?[0] ?? reference["Ref"])!]!
            );
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Direction} of {Group} with {Peer}: {Ports}";
}
