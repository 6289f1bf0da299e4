namespace ElastiCache.Model.Changes;

/// <summary>What one rule says of the update of a resource.</summary>
internal sealed record Verdict(UpdateEffect Effect, string? RuleId, string Property, string Message)
{
    /// <summary>The changed properties that the message takes care of.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Templates between OLD and NEW that may be on the way to NEW. Default: none, and there is no way.</summary>
    public IReadOnlyList<IReadOnlyList<Edit>> Detours { get; init; } = [];

    /// <summary>The resources that have to change in an update before; the way waits for them. Default: none.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What the update does where it is one of several steps, and what must be so before it. Default: nothing special.</summary>
    public string? Step { get; init; }

    /// <summary>The values of the parameters under which it is so, in words; null for all.</summary>
    public string? Where { get; init; }

    /// <summary>The way over a second cache, where no update leads to NEW. Default: none.</summary>
    public SecondCache? SecondCache { get; init; }

    /// <summary>What to look at in the account, where the templates do not tell.</summary>
    public LiveCheck? Check { get; init; }

    /// <summary>Whether the update empties the cache, or a part of it, although the cache stays. Default: no.</summary>
    public bool LosesData { get; init; }

    /// <summary>Whether clients cannot log in any more afterwards, although nothing is refused. Default: no.</summary>
    public bool LocksOut { get; init; }

    /// <summary>What may happen where the effect is unclear. Default: it is replaced.</summary>
    public UpdateEffect Perhaps { get; init; } = UpdateEffect.Replaced;

    /// <summary>Whether the update is not made, at least not in place.</summary>
    public bool IsObstacle => Effect > UpdateEffect.InPlaceUnless;

    /// <summary>In place, although a rule has a word about it.</summary>
    public static Verdict InPlace(
        string? ruleId,
        string property,
        string message,
        IReadOnlyList<string>? covers = null,
        string? step = null
    ) => new(UpdateEffect.InPlace, ruleId, property, message) { Covers = covers ?? [], Step = step };

    /// <summary>In place, which is a plain fact.</summary>
    public static Verdict Fact(string property, string message, string? step = null, bool losesData = false) =>
        InPlace(null, property, message, step: step) with
        {
            LosesData = losesData,
        };

    /// <summary>In place unless something is so in the account.</summary>
    public static Verdict Unless(
        string? ruleId,
        string property,
        string message,
        string before,
        string after,
        LiveQuestion? question = null,
        IReadOnlyList<string>? covers = null,
        string? step = null
    ) =>
        new(UpdateEffect.InPlaceUnless, ruleId, property, message)
        {
            Check = new LiveCheck(before, after, question),
            Covers = covers ?? [],
            Step = step,
        };

    /// <summary>In place or replaced: the templates do not tell.</summary>
    public static Verdict PerhapsReplaced(string? ruleId, string property, string message) =>
        new(UpdateEffect.Unclear, ruleId, property, message);

    /// <summary>In place or refused: the templates, or the pages of AWS, do not tell.</summary>
    public static Verdict PerhapsRefused(
        string? ruleId,
        string property,
        string message,
        IReadOnlyList<string>? covers = null,
        IReadOnlyList<Edit>? detour = null
    ) =>
        Refused(ruleId, property, message, covers, detour) with
        {
            Effect = UpdateEffect.Unclear,
            Perhaps = UpdateEffect.Refused,
        };

    /// <summary>Replaced.</summary>
    public static Verdict Replaced(
        string? ruleId,
        string property,
        string message,
        IReadOnlyList<string>? covers = null,
        SecondCache? second = null
    ) => new(UpdateEffect.Replaced, ruleId, property, message) { Covers = covers ?? [], SecondCache = second };

    /// <summary>Refused, with the one detour that may lead to NEW.</summary>
    public static Verdict Refused(
        string? ruleId,
        string property,
        string message,
        IReadOnlyList<string>? covers = null,
        IReadOnlyList<Edit>? detour = null,
        SecondCache? second = null
    ) =>
        new(UpdateEffect.Refused, ruleId, property, message)
        {
            Covers = covers ?? [],
            Detours = detour is null ? [] : [detour],
            SecondCache = second,
        };

    /// <summary>Made in several updates, by one detour or several.</summary>
    public static Verdict NeedsSteps(
        string? ruleId,
        string property,
        string message,
        IReadOnlyList<string>? covers = null,
        IReadOnlyList<Edit>? detour = null,
        IReadOnlyList<IReadOnlyList<Edit>>? detours = null,
        SecondCache? second = null,
        IReadOnlyList<string>? waitsFor = null
    ) =>
        Refused(ruleId, property, message, covers, detour, second) with
        {
            Effect = UpdateEffect.NeedsSteps,
            Detours = detours ?? (detour is null ? [] : [detour]),
            After = waitsFor ?? [],
        };

    /// <summary>An update in place that locks clients out.</summary>
    public static Verdict LockOut(string property, string message) =>
        new(UpdateEffect.InPlace, null, property, message) { LocksOut = true };

    public bool IsAbout(string property) => Property == property || Covers.Contains(property);
}
