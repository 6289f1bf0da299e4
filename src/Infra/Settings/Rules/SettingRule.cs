using System.Text.Json.Nodes;

namespace Infra.Settings.Rules;

/// <summary>What the form of a settings file cannot say: a rule in the words of the settings, with a stable id.</summary>
/// <param name="Id">The id, such as <c>SET-07</c>. It never changes its meaning.</param>
/// <param name="Setting">The place that the rule is about, such as <c>caches.*.rotation.days</c>.</param>
internal sealed partial record SettingRule(string Id, string Setting)
{
    /// <summary>Whether the rule holds at one such place. Default: at each.</summary>
    public Func<SettingNode, bool> When { get; init; } = _ => true;

    /// <summary>What is wrong with the value at one such place; null for nothing.</summary>
    public Func<SettingNode, string?> Mistake { get; init; } = _ => null;

    /// <summary>What is wrong with parts of the value, each at its own place; instead of <see cref="Mistake"/>.</summary>
    public Func<SettingNode, IEnumerable<(SettingNode At, string? Message)>>? Mistakes { get; init; }

    /// <summary>What the rule says, as one general sentence.</summary>
    public string Statement { get; init; } = "";

    /// <summary>What would happen without it. Default: what goes for most texts and numbers.</summary>
    public string Why { get; init; } = "AWS would refuse it, but only at the deployment.";

    /// <summary>Settings that break it: members of a cache where the rule is about one, else of the file.</summary>
    public string Breaks { get; init; } = "";

    /// <summary>The same settings put right.</summary>
    public string Keeps { get; init; } = "";

    /// <summary>The rules of the service, by the ids of docs/rules.md, that it tells in the words of the settings. Default: none.</summary>
    public IReadOnlyList<string> Service { get; init; } = [];

    /// <summary>Says the same in the schema of the place, as far as a schema can, so that an editor shows it.</summary>
    public Action<JsonObject>? Schema { get; init; }

    /// <summary>The rule with a reason of its own.</summary>
    public SettingRule Because(string why) => this with { Why = why };

    /// <summary>The rule with the rules of the service that it tells.</summary>
    public SettingRule Tells(params string[] service) => this with { Service = service };

    /// <summary>Every place in <paramref name="file"/> where the rule is broken.</summary>
    public IEnumerable<SettingFinding> Findings(SettingNode file) =>
        file.Find(Setting)
            .Where(When)
            .SelectMany(node => Mistakes?.Invoke(node) ?? [(node, Mistake(node))])
            .Where(wrong => wrong.Message is not null)
            .Select(wrong => new SettingFinding(wrong.At, wrong.Message!, Id));
}
