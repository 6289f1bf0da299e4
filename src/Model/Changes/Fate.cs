using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes;

/// <summary>What becomes of the data of a resource, by its policies.</summary>
internal static class Fate
{
    /// <summary>What decides about the data of what is replaced.</summary>
    public const string UpdateReplacePolicy = "UpdateReplacePolicy";

    private static readonly string[] Backups = ["SnapshotName", "SnapshotArns", "SnapshotArnsToRestore"];

    /// <summary>When it is removed: the template that still has it decides.</summary>
    public static DataFate OnRemoval(Side old) => By(old, "DeletionPolicy", old);

    /// <summary>When it is replaced: the template that replaces it decides about what the old one holds.</summary>
    public static DataFate OnReplacement(Side old, Side @new) => By(@new, UpdateReplacePolicy, old);

    /// <summary>Whether a resource stays, with its name, when the template lets go of it.</summary>
    public static bool IsRetained(Side old) =>
        old.Beside("DeletionPolicy").TryGet(out var policy) && DeletionPolicies.Retains(policy);

    /// <summary>Whether what a replacement leaves behind stays.</summary>
    public static bool IsRetainedByReplacement(Side @new) => @new.Beside(UpdateReplacePolicy).Is("Retain");

    /// <summary>Whether a resource is created with what is in a backup.</summary>
    public static bool IsRestored(Side @new) => Backups.Any(@new.HasAny);

    /// <summary>The sentence about it.</summary>
    /// <param name="fate">What becomes of it.</param>
    /// <param name="side">What holds it: the resource of OLD.</param>
    /// <param name="policy">The policy that decides.</param>
    /// <param name="successor">What takes its place. Default: nothing does.</param>
    public static UpdateReason Reason(DataFate fate, Side side, string policy, Side? successor = null) =>
        fate switch
        {
            DataFate.Snapshot when side.Resource.Type == ResourceTypes.ServerlessCache => new(
                "M-01",
                "FinalSnapshotName",
                "a last snapshot of this name is taken"
            ),
            DataFate.Snapshot => new("M-01", policy, "Snapshot: a last snapshot is taken"),
            DataFate.Retained => new(policy, "Retain: it goes on outside of the stack, with its data and its bill"),
            DataFate.None => new("data", "it holds none"),
            _ => new("M-01", policy, Loss(side, policy, successor)),
        };

    /// <summary>What becomes of a resource in a nested stack that is retained.</summary>
    public static DataFate OnRetention(string type) => UpdateTypes.HoldsData(type) ? DataFate.Retained : DataFate.None;

    /// <summary>The sentence about a nested stack that is retained.</summary>
    /// <param name="stack">The nested stack.</param>
    public static UpdateReason RetainedWith(string stack) =>
        new("DeletionPolicy", $"Retain, of the nested stack {stack}: it goes on by itself, with everything in it");

    /// <summary>Whether a sentence is about what a replacement does to the data.</summary>
    public static bool IsAboutReplacement(UpdateReason reason) =>
        reason is { RuleId: "M-01" } or { Property: UpdateReplacePolicy or "data" };

    /// <summary>Whether a sentence is about what a removal does to the data, or that it may not have been meant.</summary>
    public static bool IsAboutRemoval(UpdateReason reason) =>
        reason is { RuleId: "M-01" } or { Property: "DeletionPolicy" or "data" or "logical id" };

    private static string Loss(Side side, string policy, Side? successor) =>
        side.Resource.Type switch
        {
            ResourceTypes.CacheCluster when IsMemcached(side) => "its contents are lost; Memcached has no snapshots",
            // The policy of the template that replaces it counts, where Memcached has no such word.
            ResourceTypes.CacheCluster when successor is not null && IsMemcached(successor) =>
                "its data is lost; make a backup of it before",
            // What the deployed cache has decides, and not what takes its place has.
            ResourceTypes.ServerlessCache when policy == UpdateReplacePolicy =>
                $"its data is lost; write FinalSnapshotName in an update before, or {policy}: Retain in NEW",
            ResourceTypes.ServerlessCache =>
                $"its data is lost; write FinalSnapshotName, or {policy}: Retain, in an update before",
            ResourceTypes.ServerlessCacheSnapshot => $"the snapshot is lost; write {policy}: Retain in {When(policy)}",
            _ => $"its data is lost; write {policy}: Snapshot in {When(policy)}",
        };

    // Of a replacement, the template that makes it is asked; what is removed is in that no more.
    private static string When(string policy) => policy == UpdateReplacePolicy ? "NEW" : "an update before";

    private static DataFate By(Side side, string policy, Side holder)
    {
        var type = side.Resource.Type;
        if (!UpdateTypes.HoldsData(type))
        {
            return DataFate.None;
        }

        var written = side.Beside(policy).TryGet(out var text) ? text : null;
        return written switch
        {
            "Retain" => DataFate.Retained,
            // A replacement has no RetainExceptOnCreate.
            _ when policy == "DeletionPolicy" && DeletionPolicies.Retains(written) => DataFate.Retained,
            "Snapshot"
                when type == ResourceTypes.ReplicationGroup
                    || (type == ResourceTypes.CacheCluster && !IsMemcached(holder)) => DataFate.Snapshot,
            // What the cache itself has decides, and not what takes its place has.
            _ when type == ResourceTypes.ServerlessCache && holder.Has("FinalSnapshotName") => DataFate.Snapshot,
            _ => DataFate.Lost,
        };
    }

    private static bool IsMemcached(Side side) => side.Engine == EngineName.Memcached;
}
