using System.Text.Json;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What changes beside the properties and decides about the data.</summary>
internal static class PolicyChanges
{
    /// <summary>What they are called.</summary>
    public static readonly IReadOnlyList<string> Names = ["DeletionPolicy", "UpdateReplacePolicy"];

    /// <summary>Whether something that changes stands beside the properties and decides about the data.</summary>
    public static bool IsAbout(string name) => Names.Contains(name);

    /// <summary>The changes from one template to another.</summary>
    public static IEnumerable<TemplateChange> Of(TemplateResource old, TemplateResource @new) =>
        from name in Names
        let before = old.Part(name)
        let after = @new.Part(name)
        where Text(before) != Text(after)
        select after.ValueKind == JsonValueKind.Undefined
            ? new TemplateChange(name, null)
            : new TemplateChange(name, after.ValueKind == JsonValueKind.String ? after.GetString() : after.GetRawText())
            {
                Json = after.GetRawText(),
            };

    private static string Text(JsonElement part) => part.ValueKind == JsonValueKind.Undefined ? "" : part.GetRawText();
}
