using System.Text.Json;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>What becomes of the data of a resource, by its policies.</summary>
internal static class Fate
{
    /// <summary>When it is removed: the template that still has it decides.</summary>
    public static DataFate OnRemoval(TemplateResource old) => By(old, "DeletionPolicy");

    /// <summary>When it is replaced: the template that replaces it decides.</summary>
    public static DataFate OnReplacement(TemplateResource @new) => By(@new, "UpdateReplacePolicy");

    /// <summary>The sentence about it.</summary>
    public static UpdateReason Reason(DataFate fate, TemplateResource resource, string policy) =>
        fate switch
        {
            DataFate.Snapshot when resource.Type == ResourceTypes.ServerlessCache => new(
                "M-01",
                "FinalSnapshotName",
                "a last snapshot of this name is taken"
            ),
            DataFate.Snapshot => new("M-01", policy, "Snapshot: a last snapshot is taken"),
            DataFate.Retained => new(
                null,
                policy,
                "Retain: it goes on outside of the stack, with its data and its bill"
            ),
            DataFate.None => new(null, "data", "it holds none"),
            _ => new("M-01", policy, Loss(resource, policy)),
        };

    private static string Loss(TemplateResource resource, string policy) =>
        resource.Type switch
        {
            ResourceTypes.CacheCluster when IsMemcached(resource) =>
                "its contents are lost; Memcached has no snapshots",
            ResourceTypes.ServerlessCache =>
                $"its data is lost; write FinalSnapshotName, or {policy}: Retain, in an update before",
            ResourceTypes.ServerlessCacheSnapshot =>
                $"the snapshot is lost; write {policy}: Retain in an update before",
            _ => $"its data is lost; write {policy}: Snapshot in an update before",
        };

    private static DataFate By(TemplateResource resource, string policy)
    {
        if (!UpdateTypes.HoldsData(resource.Type))
        {
            return DataFate.None;
        }

        var written = resource.Part(policy) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return written switch
        {
            "Retain" => DataFate.Retained,
            // It retains everything but a resource whose creation failed; a replacement has no such word.
            "RetainExceptOnCreate" when policy == "DeletionPolicy" => DataFate.Retained,
            "Snapshot"
                when resource.Type == ResourceTypes.ReplicationGroup
                    || (resource.Type == ResourceTypes.CacheCluster && !IsMemcached(resource)) => DataFate.Snapshot,
            _ when resource.Type == ResourceTypes.ServerlessCache && HasFinalSnapshot(resource) => DataFate.Snapshot,
            _ => DataFate.Lost,
        };
    }

    private static bool HasFinalSnapshot(TemplateResource resource) =>
        resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties
        && properties.TryGetProperty("FinalSnapshotName", out var name)
        && !Canonical.IsAbsent(name);

    private static bool IsMemcached(TemplateResource resource) =>
        resource.Part("Properties") is { ValueKind: JsonValueKind.Object } properties
        && properties.TryGetProperty("Engine", out var engine)
        && engine.ValueKind == JsonValueKind.String
        && string.Equals(engine.GetString(), EngineName.Memcached, StringComparison.OrdinalIgnoreCase);
}
