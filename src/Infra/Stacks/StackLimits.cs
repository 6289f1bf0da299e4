using System.Text.Json;
using Infra.Settings;
using Infra.Settings.Rules;

namespace Infra.Stacks;

/// <summary>Refuses templates that CloudFormation would refuse, and says over how many stacks the caches fit.</summary>
/// <remarks>
/// The CDK knows only the first of the limits, and neither caches nor settings.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
/// </remarks>
internal static class StackLimits
{
    /// <summary>The most resources of a stack.</summary>
    public const int Resources = 500;

    /// <summary>The most outputs of a stack.</summary>
    public const int Outputs = 200;

    /// <summary>The most bytes of a template.</summary>
    public const int Bytes = 1_000_000;

    // Some caches have more than others, and an environment grows.
    private const double Filling = 0.75;

    /// <summary>Reads what was synthesized into a folder.</summary>
    /// <exception cref="SettingsException">A stack of caches is too large.</exception>
    public static void Check(string folder, string environment, EnvironmentSettings settings)
    {
        var stacks = StackPlan
            .Of(settings, settings.CacheStacks)
            .Select(stack => (Name: EnvironmentStacks.NameOf(environment, stack.Key), Caches: stack.Count()))
            .Select(stack => (stack.Name, stack.Caches, Size: SizeOf(folder, stack.Name)))
            .ToArray();
        var perCache = stacks.Max(stack => stack.Size.Fullness / stack.Caches);
        SettingsException.ThrowIfAny([
            .. stacks
                .Where(stack => stack.Size.Fullness > 1)
                .Select(stack =>
                    $"{stack.Name}: {stack.Caches} caches make {stack.Size}, and a stack takes {Resources} resources, {Outputs} outputs and {Bytes} bytes: {Way(settings, perCache)}"
                ),
        ]);
    }

    private static string Way(EnvironmentSettings settings, double perCache) =>
        $"for an environment that is not deployed yet, set \"cacheStacks\": {Needed(settings, perCache)}; for one that is, give the caches that are new \"stack\": {1 + Math.Max(settings.CacheStacks, settings.Caches.Values.Max(cache => cache.Stack ?? 1))}, since a cache that changes its stack is replaced";

    private static int Needed(EnvironmentSettings settings, double perCache)
    {
        var stacks = settings.CacheStacks + 1;
        while (stacks < EnvironmentRules.MostStacks && Fullest(settings, stacks) * perCache > Filling)
        {
            stacks++;
        }

        return stacks;
    }

    private static int Fullest(EnvironmentSettings settings, int stacks) =>
        StackPlan.Of(settings, stacks).Max(stack => stack.Count());

    private static StackSize SizeOf(string folder, string stack)
    {
        var text = File.ReadAllBytes(Path.Combine(folder, $"{stack}.template.json"));
        using var template = JsonDocument.Parse(text);
        return new StackSize(Count(template, "Resources"), Count(template, "Outputs"), text.Length);
    }

    private static int Count(JsonDocument template, string section) =>
        template.RootElement.TryGetProperty(section, out var members) ? members.EnumerateObject().Count() : 0;

    private readonly record struct StackSize(int Resources, int Outputs, int Bytes)
    {
        /// <summary>The share of the limit that is nearest; above 1 is too much.</summary>
        public double Fullness =>
            Math.Max(
                (double)Bytes / StackLimits.Bytes,
                Math.Max((double)Resources / StackLimits.Resources, (double)Outputs / StackLimits.Outputs)
            );

        /// <inheritdoc/>
        public override string ToString() => $"{Resources} resources, {Outputs} outputs and {Bytes} bytes";
    }
}
