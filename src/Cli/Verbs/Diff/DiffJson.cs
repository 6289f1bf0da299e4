using System.Text.Json;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What an update does, for programs.</summary>
internal static class DiffJson
{
    /// <summary>Writes it.</summary>
    public static void Write(DiffResult result, Utf8JsonWriter json)
    {
        json.WriteBoolean("passes", result.Passes);
        json.WriteNumber("unchanged", result.Unchanged);
        json.List("resources", result.Told, entry => Write(result, entry.Diff, entry.Update, json));
        foreach (var conflict in json.List("conflicts", result.Conflicts))
        {
            json.WriteString("stack", conflict.Stack);
            json.Texts("holders", conflict.Holders);
            json.WriteString("message", conflict.Message);
            json.Texts("steps", conflict.Steps.Select(step => step.ToString()));
            json.WriteString("look", conflict.Look);
            json.Texts("otherwise", conflict.Otherwise.Select(step => step.ToString()));
        }

        json.Texts("notes", result.Notes);
    }

    private static void Write(UpdateReason reason, Utf8JsonWriter json)
    {
        json.WriteString("ruleId", reason.RuleId);
        json.WriteString("property", reason.Property);
        json.WriteString("message", reason.Message);
        json.WriteString("before", reason.Check?.Before);
        json.WriteString("after", reason.Check?.After);
    }

    private static void Write(DiffResult result, StackDiff diff, ResourceUpdate update, Utf8JsonWriter json)
    {
        json.WriteString("stack", diff.Stack);
        json.WriteString("logicalId", update.IsOfTemplate ? null : update.LogicalId);
        json.WriteString("type", update.IsOfTemplate ? null : update.Type);
        json.WriteString("constructPath", update.ConstructPath);
        json.WriteString("effect", EffectWords.Key(update.Effect));
        json.Texts("perhaps", update.Perhaps.Select(EffectWords.Key));
        json.WriteString("data", EffectWords.Key(update.Data));
        json.WriteBoolean("harmful", update.IsHarmful);
        json.WriteBoolean("toLookAt", update.IsToLookAt);
        json.WriteBoolean("allowed", result.Allow.Allows(diff.Stack, update) is not null);
        json.List("reasons", update.Reasons, reason => Write(reason, json));
        json.WriteString("way", EffectWords.Key(update.Way));
        foreach (var step in json.List("steps", update.Steps))
        {
            json.WriteString("summary", step.Summary);
            json.List("unless", step.Unless, reason => Write(reason, json));
            foreach (var change in json.List("changes", step.Changes))
            {
                json.WriteString("property", change.Property);
                json.WriteString("value", change.Value);
                json.WritePropertyName("json");
                json.WriteRawValue(change.Json ?? "null");
            }
        }
    }
}
