using System.Text.Json;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>The settings that make the app of this repository write what stands beside its caches.</summary>
internal static class SettingPlaces
{
    /// <summary>What makes the endpoints of a VPC.</summary>
    public const string Endpoints = "the rotation with VPC endpoints";

    /// <summary>The setting, such as <c>appTiers.web</c>; null where the app did not write the template, or no setting makes it.</summary>
    public static string? Of(Template template, string id) =>
        template.Resources.TryGetValue(id, out var resource)
        && resource.ConstructPath?.Split('/') is [var stack, .. var path]
        && IsOfTheApp(template, stack)
            ? Of(path)
            : null;

    private static string? Of(string[] path) =>
        path switch
        {
            ["Vpc", var part, ..] when Begins(part, "elasticache-rotation-") => Endpoints,
            ["Vpc", var part, ..] when Begins(part, "NatSubnet") => "network.create.natGateways",
            ["Vpc", var part, ..] when Begins(part, "AppSubnet") || Begins(part, "CacheSubnet") =>
                "network.create.availabilityZones",
            [var tier, ..] when Begins(tier, "Tier-") => $"appTiers.{tier["Tier-".Length..]}",
            ["Events", ..] => "events",
            ["Alarms", ..] => "alarms",
            [var cache, var part, ..] when Begins(part, "Dns-") => $"caches.{cache}.dns",
            [var cache, var part, ..] when Begins(part, "Parameter-") => $"caches.{cache}.publish.parameters",
            _ => null,
        };

    private static bool Begins(string part, string with) => part.StartsWith(with, StringComparison.Ordinal);

    // It calls its stacks after the environment, with which it tags everything.
    private static bool IsOfTheApp(Template template, string stack) =>
        template.Resources.Values.Any(resource =>
            EnvironmentOf(resource) is { Length: > 0 } environment && Begins(stack, $"elasticache-{environment}-")
        );

    /// <summary>The tag with which the app says the environment; null for none.</summary>
    public static string? EnvironmentOf(TemplateResource resource) =>
        JsonMember.Try(resource.Part("Properties"), "Tags", JsonValueKind.Array, out var tags)
            ? tags.EnumerateArray()
                .Where(tag => JsonMember.Text(tag, "Key") == "environment")
                .Select(tag => JsonMember.Text(tag, "Value"))
                .FirstOrDefault()
            : null;
}
