using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Verbs.Lint.Settings;

/// <summary>Acknowledgements from the command line, a settings file and the metadata of a template and its resources.</summary>
internal static class AcknowledgementReader
{
    /// <summary>The settings file that is read without being named.</summary>
    public const string DefaultSettings = "elasticache.json";

    private const string Acknowledge = "acknowledge";

    private static readonly string[] MetadataKeys = ["id", "reason"];
    private static readonly string[] SettingsKeys = ["id", "resource", "reason"];

    /// <summary>What <c>--acknowledge</c> was given.</summary>
    /// <exception cref="UnreadableException">It has no id or no reason.</exception>
    public static Acknowledgement OfOption(string text)
    {
        var (target, reason) = text.Split('=', 2) is [var before, var after]
            ? (before.Trim(), after.Trim())
            : (text, "");
        var (id, resource) = target.Split(':', 2) is [var rule, var logicalId] ? (rule, logicalId) : (target, null);
        return id.Length > 0 && reason.Length > 0 && resource != ""
            ? new Acknowledgement(id, resource, reason, "--acknowledge")
            : throw new UnreadableException(
                $"--acknowledge '{text}' must be ID=REASON or ID:LOGICAL-ID=REASON with a reason, such as 'E-06:Sessions=released last week'"
            );
    }

    /// <summary>What the list of a settings file says.</summary>
    /// <param name="list">The list.</param>
    /// <param name="name">What the file is called.</param>
    /// <exception cref="UnreadableException">It says something else.</exception>
    public static IReadOnlyList<Acknowledgement> OfSettings(JsonElement list, string name) =>
        Items(list, Acknowledge, SettingsKeys, null, name, isInSource: false);

    /// <summary>What the metadata of a template and of its resources says: those of a resource are about that alone.</summary>
    /// <param name="template">The template.</param>
    /// <param name="mistakes">Receives why it, or one of its entries, cannot be read.</param>
    public static List<Acknowledgement> OfTemplate(Template template, TemplateMistakes mistakes) =>
        [
            .. OfMetadata(template.Root, "", null, mistakes),
            .. template.Resources.Values.SelectMany(resource =>
                OfMetadata(resource.Body, $"Resources.{resource.LogicalId}.", resource.LogicalId, mistakes)
            ),
        ];

    private static List<Acknowledgement> OfMetadata(
        JsonElement holder,
        string around,
        string? resource,
        TemplateMistakes mistakes
    )
    {
        if (
            !JsonMember.Try(holder, "Metadata", JsonValueKind.Object, out var metadata)
            || !metadata.TryGetProperty("elasticache", out var own)
        )
        {
            return [];
        }

        var path = $"{around}Metadata.elasticache";
        try
        {
            return
                own.ValueKind == JsonValueKind.Object
                && own.EnumerateObject().Count() == 1
                && own.TryGetProperty(Acknowledge, out var list)
                ? Items(
                    list,
                    Acknowledge,
                    resource is null ? SettingsKeys : MetadataKeys,
                    resource,
                    $"the metadata of {resource ?? Template.Itself}",
                    isInSource: true,
                    exception => mistakes.Add(new TemplateException(path, exception.Message))
                )
                : throw new UnreadableException($"expected an object with a list named {Acknowledge} and nothing else");
        }
        catch (UnreadableException exception)
        {
            mistakes.Add(new TemplateException(path, exception.Message));
            return [];
        }
    }

    private static List<Acknowledgement> Items(
        JsonElement list,
        string path,
        string[] keys,
        string? resource,
        string origin,
        bool isInSource,
        Action<UnreadableException>? passOver = null
    )
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableException($"{path} must be a list of objects with {string.Join(", ", keys)}");
        }

        List<Acknowledgement> items = [];
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            try
            {
                items.Add(Item(item, $"{path}.{index}", keys, resource, origin) with { IsInSource = isInSource });
            }
            catch (UnreadableException exception) when (passOver is not null)
            {
                passOver(exception);
            }
        }

        return items;
    }

    private static Acknowledgement Item(JsonElement item, string path, string[] keys, string? resource, string origin)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableException($"{path} must be an object with {string.Join(", ", keys)}");
        }

        foreach (var entry in item.EnumerateObject())
        {
            if (!keys.Contains(entry.Name))
            {
                throw new UnreadableException($"{path} has '{entry.Name}', allowed are {string.Join(", ", keys)}");
            }
        }

        return new Acknowledgement(
            Text(item, "id", path) ?? throw Missing(path, "id"),
            resource ?? Text(item, "resource", path),
            Text(item, "reason", path) ?? throw Missing(path, "reason"),
            origin
        );
    }

    private static UnreadableException Missing(string path, string key) =>
        new($"{path} has no {key}: an acknowledgement needs an id and a reason");

    private static string? Text(JsonElement item, string key, string path) =>
        !item.TryGetProperty(key, out var value) ? null
        : value.ValueKind != JsonValueKind.String ? throw new UnreadableException($"{path}.{key} must be text")
        : string.IsNullOrWhiteSpace(value.GetString()) ? null
        : value.GetString()!.Trim();
}
