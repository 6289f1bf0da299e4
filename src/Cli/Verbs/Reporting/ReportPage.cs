using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>Everything that a report tells, before it is HTML or Markdown.</summary>
internal sealed record ReportPage
{
    private const int MostNames = 5;

    /// <summary>What it is about: the path.</summary>
    public required string Subject { get; init; }

    /// <summary>What the templates have.</summary>
    public required IReadOnlyList<TemplateInventory> Inventories { get; init; }

    /// <summary>What the templates had before the update. Default: there is nothing to compare with.</summary>
    public IReadOnlyList<TemplateInventory> Before { get; init; } = [];

    /// <summary>What breaks rules.</summary>
    public required IReadOnlyList<PageFinding> Findings { get; init; }

    /// <summary>What was judged only in part, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many findings are known and meant, and not told.</summary>
    public int Acknowledged { get; init; }

    /// <summary>What the update does, by stack; null where there is nothing to compare with.</summary>
    public IReadOnlyList<(string Stack, ResourceUpdate Update)>? Updates { get; init; }

    /// <summary>What the caches cost.</summary>
    public required CostResult Costs { get; init; }

    /// <summary>The caches.</summary>
    public IEnumerable<CacheEntry> Caches => Inventories.SelectMany(inventory => inventory.Caches);

    /// <summary>The caches that the update removes.</summary>
    public IEnumerable<(CacheEntry Cache, ResourceUpdate Update)> Removed =>
        Before
            .SelectMany(inventory => inventory.Caches)
            .Select(cache => (Cache: cache, Update: UpdateOf(cache)!))
            .Where(entry => entry.Update is { Effect: UpdateEffect.Removed });

    /// <summary>Whether a reviewer may approve: the worst of the tiles.</summary>
    public PageVerdict Verdict => Tiles.Max(tile => tile.Verdict);

    /// <summary>The answers of the first screen.</summary>
    public IReadOnlyList<PageTile> Tiles =>
        [
            .. Updates is null ? [] : (PageTile[])[UpdateTile(Updates)],
            FindingsTile(),
            CostTile(),
            // Of what is removed only the update tells.
            .. Caches.Any() ? (PageTile[])[AccessTile(), EncryptionTile(), BackupTile(), AlarmTile()] : [],
        ];

    /// <summary>The verdict in a sentence.</summary>
    public string Sentence =>
        Verdict switch
        {
            PageVerdict.Stop => "Do not approve this as it is.",
            PageVerdict.Look => "Nothing stops this, but something should be looked at.",
            _ => "Nothing speaks against this.",
        };

    /// <summary>Why: what the tiles say that are not fine.</summary>
    public IEnumerable<string> Reasons =>
        Tiles.Where(tile => tile.Verdict != PageVerdict.Fine).Select(tile => $"{tile.Title}: {tile.Value}");

    /// <summary>What happens to a cache; null where there is nothing to compare with, or nothing happens.</summary>
    public ResourceUpdate? UpdateOf(CacheEntry cache) =>
        Updates?.Where(entry => IsOf(entry, cache)).Select(entry => entry.Update).FirstOrDefault();

    /// <summary>What a cache costs for a month, and what that is more than before.</summary>
    public (CostGroup? Group, decimal? Difference) CostOf(CacheEntry cache)
    {
        var group = Costs.After.Groups.FirstOrDefault(group =>
            group.Stack == cache.Stack && group.LogicalId == cache.LogicalId
        );
        var change = Costs.Difference?.Groups.FirstOrDefault(entry => entry.Group.Key == group?.Key);
        return (group, change is { Group: not null } given ? CostDifference.Of(given.Before, given.After) : null);
    }

    /// <summary>What a cache is called: its name, with its stack where there are several.</summary>
    public static string NameOf(CacheEntry cache) => cache.Stack is null ? cache.Name : $"{cache.Stack}/{cache.Name}";

    /// <summary>The findings of a cache.</summary>
    public IReadOnlyList<PageFinding> FindingsOf(CacheEntry cache) =>
        [.. Findings.Where(finding => finding.Stack == cache.Stack && finding.LogicalId == cache.LogicalId)];

    private static bool IsOf((string Stack, ResourceUpdate Update) entry, CacheEntry cache) =>
        entry.Update.LogicalId == cache.LogicalId && (cache.Stack is null || entry.Stack == cache.Stack);

    // A cache is called as in the table.
    private string NameOf((string Stack, ResourceUpdate Update) entry) =>
        Caches.Concat(Before.SelectMany(inventory => inventory.Caches)).FirstOrDefault(cache => IsOf(entry, cache))
            is { } cache
            ? NameOf(cache)
            : ResourceName.OfLogicalId(entry.Update.LogicalId);

    private PageTile UpdateTile(IReadOnlyList<(string Stack, ResourceUpdate Update)> updates)
    {
        var changed = updates.Where(entry => entry.Update.Effect != UpdateEffect.Unchanged).ToList();
        var harmful = changed.Where(entry => entry.Update.IsHarmful).ToList();
        return new PageTile(
            "Update",
            harmful.Count > 0
                    ? Some(
                        "; ",
                        [.. harmful.Select(entry => $"{NameOf(entry)}: {Diff.EffectWords.Headline(entry.Update)}")]
                    )
                : changed.Count > 0 ? "nothing to stop for"
                : "nothing changes",
            changed.Count == 0
                ? $"{Sentences.Counted(updates.Count, "resource")} of ElastiCache as before"
                : string.Join(
                    ", ",
                    changed
                        .GroupBy(entry => Diff.EffectWords.Key(entry.Update.Effect))
                        .Select(group => $"{group.Count()} {group.Key}")
                ),
            harmful.Count > 0 ? PageVerdict.Stop : PageVerdict.Fine
        );
    }

    private PageTile FindingsTile()
    {
        var (errors, warnings) = (
            Findings.Count(finding => finding.IsError),
            Findings.Count(finding => !finding.IsError)
        );
        return new PageTile(
            "Findings",
            Findings.Count == 0
                ? Notes.Count > 0
                    ? "judged in part"
                    : "none"
                : $"{Sentences.Counted(errors, "error")}, {Sentences.Counted(warnings, "warning")}{(Notes.Count > 0 ? ", judged in part" : "")}",
            (errors > 0 ? "ElastiCache or CloudFormation would refuse it" : "by the rules of elasticache lint")
                + (Acknowledged > 0 ? $"; {Acknowledged} more acknowledged" : ""),
            errors > 0 ? PageVerdict.Stop
                : warnings > 0 || Notes.Count > 0 ? PageVerdict.Look
                : PageVerdict.Fine
        );
    }

    private PageTile CostTile()
    {
        var qualities = new[]
        {
            Costs.After.IsEstimate ? "estimated" : null,
            Costs.After.IsUnknown ? "in part"
            : Costs.After.IsPartial ? "what is used comes on top"
            : null,
        };
        var difference = Costs.Difference is { } change
            ? $"{(change.PerMonth is { } more ? Money.Signed(more) : "not known")} against before"
            : null;
        return new PageTile(
            "Cost",
            Costs.After.Amount,
            string.Join(", ", new[] { difference }.Concat(qualities).OfType<string>()) is { Length: > 0 } text
                ? text
                : "prices on demand",
            PageVerdict.Fine
        );
    }

    private PageTile AccessTile()
    {
        var open = Caches.Where(cache => cache.Access?.Any(access => access.IsEverybody) == true).ToList();
        var anonymous = Caches
            .Where(cache => cache is { Authenticates: false, IsSecondary: false, IsMemcached: false })
            .ToList();
        var sources = Caches
            .SelectMany(cache => cache.Access ?? [])
            .Select(access => access.From)
            .Distinct(StringComparer.Ordinal);
        return new PageTile(
            "Access",
            open.Count > 0 ? $"{Names(open)} open to the internet"
                : anonymous.Count > 0 ? $"{Names(anonymous)} without a login"
                : "a login everywhere where the engine has one",
            Caches.Any(cache => cache.Access is null)
                ? "let in by security groups from elsewhere"
                : $"let in: {Sentences.Counted(sources.Count(), "source")}",
            open.Count > 0 ? PageVerdict.Stop
                : anonymous.Count > 0 ? PageVerdict.Look
                : PageVerdict.Fine
        );
    }

    private PageTile EncryptionTile()
    {
        var all = Caches.ToList();
        var (transit, rest) = (
            all.Where(cache => cache.IsTlsRequired == false).ToList(),
            // A cache cluster cannot encrypt what it holds.
            all.Where(cache => cache.Key is null && !cache.IsSecondary && cache.Kind != CacheKind.CacheCluster)
                .ToList()
        );
        return new PageTile(
            "Encryption",
            transit.Count + rest.Count == 0
                ? "in transit and at rest"
                : string.Join(
                    "; ",
                    new[]
                    {
                        transit.Count > 0 ? $"not all in transit: {Names(transit)}" : null,
                        rest.Count > 0 ? $"not at rest: {Names(rest)}" : null,
                    }.OfType<string>()
                ),
            Some(", ", [.. all.Select(cache => cache.Key?.Name).OfType<string>().Distinct(StringComparer.Ordinal)])
                is { Length: > 0 } keys
                ? $"keys: {keys}"
                : "no key",
            transit.Count + rest.Count > 0 ? PageVerdict.Look : PageVerdict.Fine
        );
    }

    private PageTile BackupTile()
    {
        var able = Caches.Where(cache => !cache.IsMemcached).ToList();
        var without = able.Where(cache =>
                !cache.BackupDays.IsUnresolved && !(cache.BackupDays.TryGet(out var days) && days > 0)
            )
            .ToList();
        return new PageTile(
            "Backups",
            able.Count == 0 ? "Memcached has none"
                : without.Count > 0 ? $"none of {Names(without)}"
                : able.Exists(cache => cache.BackupDays.IsUnresolved) ? "known at deployment"
                : able.Count == Caches.Count() ? "every cache, daily"
                : "daily, of Memcached none",
            Deletion(able),
            without.Count > 0 ? PageVerdict.Look : PageVerdict.Fine
        );
    }

    private static string Deletion(List<CacheEntry> able)
    {
        var (backedUp, retained) = (
            able.Count(cache => cache.DeletionPolicy == "Snapshot"),
            able.Count(cache => cache.IsRetained)
        );
        return able.Count == 0 ? "when a cache is deleted, nothing is left"
            : able.Count - backedUp - retained is > 0 and var gone
                ? $"{Sentences.Counted(gone, "cache")} would lose the data when deleted"
            : retained == 0 ? "a last one when a cache is deleted"
            : backedUp == 0 ? "a cache that leaves the template stays, with its data"
            : $"when they leave the template: a last one of {Sentences.Counted(backedUp, "cache")}, {retained} would stay";
    }

    private PageTile AlarmTile()
    {
        var silent = Caches.Where(cache => cache.Alarms.Count == 0).ToList();
        var mute = Caches.Any(cache => cache.Alarms.Any(alarm => !alarm.Notifies));
        return new PageTile(
            "Alarms",
            silent.Count == 0
                ? Sentences.Counted(Inventories.Sum(inventory => inventory.Alarms.Count), "alarm")
                : $"none of {Names(silent)}",
            mute ? "some tell nobody" : "in this template",
            silent.Count > 0 || mute ? PageVerdict.Look : PageVerdict.Fine
        );
    }

    private static string Names(IEnumerable<CacheEntry> caches) => Some(", ", [.. caches.Select(NameOf)]);

    // A verdict that names a hundred caches is read by nobody; the table and the sections have them all.
    private static string Some(string between, IReadOnlyList<string> all) =>
        all.Count <= MostNames + 1
            ? string.Join(between, all)
            : $"{string.Join(between, all.Take(MostNames))}{between}{all.Count - MostNames} more";
}
