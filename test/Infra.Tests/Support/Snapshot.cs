using System.Text.Encodings.Web;

namespace Infra.Tests.Support;

/// <summary>Templates as they are kept in the repository: readable, and without what is only noise.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// A template with its keys in order, without the CDK's check of the bootstrap stack and the paths of constructs.
    /// </summary>
    public static string Of(JsonObject template)
    {
        var copy = template.DeepClone().AsObject();
        (copy["Parameters"] as JsonObject)?.Remove("BootstrapVersion");
        (copy["Rules"] as JsonObject)?.Remove("CheckBootstrapVersion");
        foreach (var section in (string[])["Parameters", "Rules"])
        {
            if (copy[section] is JsonObject { Count: 0 })
            {
                copy.Remove(section);
            }
        }

        foreach (var (_, resource) in copy["Resources"]!.AsObject())
        {
            (resource!["Metadata"] as JsonObject)?.Remove("aws:cdk:path");
            if (resource["Metadata"] is JsonObject { Count: 0 })
            {
                resource.AsObject().Remove("Metadata");
            }
        }

        return Sorted(copy)!.ToJsonString(Readable) + "\n";
    }

    /// <summary>Fails, and says how to accept the change, unless the file has this text.</summary>
    public static void Matches(string name, string actual)
    {
        var path = Repository.PathOf("test", "Infra.Tests", "Snapshots", name);
        if (Repository.UpdatesSnapshots)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, Difference(name, expected.Split('\n'), actual.Split('\n')));
    }

    private static string Difference(string name, string[] expected, string[] actual)
    {
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            test/Infra.Tests/Snapshots/{name} differs from the template, first in line {line + 1}:
              kept: {expected.ElementAtOrDefault(line)}
              made: {actual.ElementAtOrDefault(line)}
            If the change is meant, accept it and look at the diff:
              UPDATE_SNAPSHOTS=1 dotnet test test/Infra.Tests
            """;
    }

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
