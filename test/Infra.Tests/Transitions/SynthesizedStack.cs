namespace Infra.Tests.Transitions;

/// <summary>One stack of the app.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Account">The account, as the manifest says it.</param>
/// <param name="Region">The Region, as the manifest says it.</param>
/// <param name="Path">The file of the template.</param>
/// <param name="Text">The template.</param>
internal sealed record SynthesizedStack(string Name, string Account, string Region, string Path, string Text)
{
    private Template? _template;

    /// <summary>Whether its deletion is refused.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The template, read.</summary>
    public Template Template => _template ??= Template.Read(JsonDocument.Parse(Text).RootElement);

    /// <summary>Where it stands.</summary>
    public string Place => $"{Account}/{Region}";

    /// <summary>The same stack without some of its resources.</summary>
    public SynthesizedStack Without(IEnumerable<string> logicalIds)
    {
        var template = JsonNode.Parse(Text)!;
        string[] gone = [.. logicalIds.Where(template["Resources"]!.AsObject().Remove)];
        if (gone.Length == 0)
        {
            return this;
        }

        var path = $"{Path}.without.json";
        File.WriteAllText(path, template.ToJsonString());
        return this with { Path = path, Text = template.ToJsonString(), _template = null };
    }

    /// <summary>The same stack with what only an older one has.</summary>
    public SynthesizedStack Beside(SynthesizedStack old)
    {
        var (template, before) = (JsonNode.Parse(Text)!, JsonNode.Parse(old.Text)!);
        foreach (var part in (string[])["Resources", "Outputs"])
        {
            foreach (var (name, member) in before[part]?.AsObject() ?? [])
            {
                template[part]!.AsObject().TryAdd(name, member?.DeepClone());
            }
        }

        var path = $"{Path}.beside.json";
        File.WriteAllText(path, template.ToJsonString());
        return this with { Path = path, Text = template.ToJsonString(), _template = null };
    }
}
