using System.Text.Json;

namespace ElastiCache.Model.Tests.Changes;

/// <summary>Templates from the text of their parts.</summary>
internal static class Templates
{
    public const string Group = "AWS::ElastiCache::ReplicationGroup";
    public const string Cluster = "AWS::ElastiCache::CacheCluster";
    public const string Serverless = "AWS::ElastiCache::ServerlessCache";
    public const string User = "AWS::ElastiCache::User";
    public const string ParameterGroup = "AWS::ElastiCache::ParameterGroup";
    public const string SubnetGroup = "AWS::ElastiCache::SubnetGroup";
    public const string Global = "AWS::ElastiCache::GlobalReplicationGroup";

    /// <summary>A template of resources, each the text of its JSON.</summary>
    public static Template Of(params (string Id, string Body)[] resources) =>
        Template.Read(
            JsonDocument
                .Parse($"{{\"Resources\":{{{string.Join(',', resources.Select(r => $"\"{r.Id}\":{r.Body}"))}}}}}")
                .RootElement
        );

    /// <summary>The text of a resource.</summary>
    public static string Body(string type, string properties, string rest = "") =>
        $"{{\"Type\":\"{type}\",\"Properties\":{{{properties}}}{(rest.Length > 0 ? $",{rest}" : "")}}}";

    /// <summary>What happens to a resource called Cache.</summary>
    public static ResourceUpdate Judge(string type, string old, string @new, string rest = "") =>
        Only(
            Of(("Cache", Body(type, Joined(Within(type, old, @new), old), rest))),
            Of(("Cache", Body(type, Joined(Within(type, old, @new), @new), rest)))
        );

    private static string Joined(params string[] properties) =>
        string.Join(',', properties.Where(text => !string.IsNullOrWhiteSpace(text)));

    // Without a subnet group there is a warning, which is not what these tests are about.
    private static string Within(string type, string old, string @new) =>
        type != Group
        || $"{old}{@new}".Contains("CacheSubnetGroupName", StringComparison.Ordinal)
        || $"{old}{@new}".Contains("Fn::Transform", StringComparison.Ordinal)
            ? ""
            : $"\"CacheSubnetGroupName\":\"caches\"";

    /// <summary>What happens to the resource called Cache of two templates.</summary>
    public static ResourceUpdate Only(Template old, Template @new) =>
        UpdateJudge.Judge(old, @new).Resources.Single(resource => resource.LogicalId == "Cache");

    /// <summary>The steps as text, one a line.</summary>
    public static string Steps(ResourceUpdate update) => string.Join('\n', update.Steps);

    /// <summary>The rules of the reasons, sorted, each once.</summary>
    public static string Rules(ResourceUpdate update) =>
        string.Join(
            ' ',
            update.Reasons.Select(reason => reason.RuleId).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );
}
