namespace Infra.Tests.Transitions;

/// <summary>Every transition of every environment of the repository.</summary>
internal static class Matrix
{
    /// <summary>The environments.</summary>
    public static IReadOnlyList<string> Environments { get; } = ["dev", "staging", "prod"];

    /// <summary>
    /// The transitions in rounds: one for each environment and setting, from absent through the values to absent again. The
    /// end of one is the beginning of the next, or nearly.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Transition>> Rounds { get; } =
    [
        .. Environments.SelectMany(environment =>
            SettingCases
                .All.Where(setting => setting.In.Contains(environment))
                .Select(setting => Round(environment, setting))
        ),
    ];

    /// <summary>The environments as they are, each with its name before it.</summary>
    public static IReadOnlySet<string> Unchanged { get; } =
        Environments
            .Select(environment => environment + Read(environment).ToJsonString())
            .ToHashSet(StringComparer.Ordinal);

    private static JsonObject Read(string environment) =>
        JsonNode
            .Parse(File.ReadAllText(Repository.PathOf("src", "Infra", "environments", $"{environment}.json")))!
            .AsObject();

    private static IReadOnlyList<Transition> Round(string environment, SettingCase setting)
    {
        var file = Read(environment);
        foreach (var (path, json) in setting.Around)
        {
            file = With(file, path, json);
        }

        var given = Find(file, setting.Path);
        var values = new List<string?> { null };
        if (given is not null)
        {
            values.Add(given.ToJsonString());
        }

        foreach (var value in setting.Values.Select(value => Line(value, given)))
        {
            if (value != values[^1] && (given is null || values.Count > 2 || value != values[1]))
            {
                values.Add(value);
            }
        }

        values.Add(null);
        return
        [
            .. values.Zip(
                values.Skip(1),
                (before, after) =>
                    new Transition(
                        environment,
                        setting,
                        before,
                        after,
                        With(file, setting.Path, before).ToJsonString(),
                        With(file, setting.Path, after).ToJsonString()
                    )
            ),
        ];
    }

    // A value that begins with a plus adds to what there is.
    private static string Line(string value, JsonNode? given)
    {
        if (!value.StartsWith('+'))
        {
            return JsonNode.Parse(value)!.ToJsonString();
        }

        var merged = given?.DeepClone().AsObject() ?? [];
        foreach (var (name, member) in JsonNode.Parse(value[1..])!.AsObject())
        {
            merged[name] = member?.DeepClone();
        }

        return merged.ToJsonString();
    }

    /// <summary>What stands at a place of a file; null for nothing.</summary>
    internal static JsonNode? Find(JsonNode? node, string path) =>
        path.Split('/').Aggregate(node, (at, name) => at is JsonArray list ? list[int.Parse(name, null)] : at?[name]);

    /// <summary>The file with one setting changed; null takes it out.</summary>
    internal static JsonObject With(JsonObject file, string path, string? json)
    {
        var copy = file.DeepClone().AsObject();
        var names = path.Split('/');
        JsonNode parent = copy;
        foreach (var name in names[..^1])
        {
            var next = parent is JsonArray list ? list[int.Parse(name, null)] : parent[name];
            if (next is null)
            {
                if (json is null)
                {
                    return copy;
                }

                parent[name] = next = new JsonObject();
            }

            parent = next;
        }

        if (json is null)
        {
            parent.AsObject().Remove(names[^1]);
        }
        else
        {
            parent[names[^1]] = JsonNode.Parse(json);
        }

        return copy;
    }
}
