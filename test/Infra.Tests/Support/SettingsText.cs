using System.Text.RegularExpressions;

namespace Infra.Tests.Support;

/// <summary>Settings as somebody would write them, with one thing or another changed.</summary>
internal static partial class SettingsText
{
    /// <summary>The name of the file in messages.</summary>
    public const string File = "test.json";

    /// <summary>The smallest settings that have one of everything.</summary>
    public const string Base = """
        {
          "network": { "create": {} },
          "appTiers": { "web": {}, "api": {} },
          "caches": {
            "sessions": { "engine": "valkey", "nodeType": "cache.t4g.micro" },
            "objects": { "engine": "memcached", "nodeType": "cache.t4g.micro" }
          }
        }
        """;

    /// <summary><see cref="Base"/> with the setting at <paramref name="path"/> (names, separated by slashes) changed.</summary>
    public static string With(string path, string json) => With(Base, (path, json));

    /// <summary>A text with settings changed.</summary>
    public static string With(string text, params IEnumerable<(string Path, string Json)> changes)
    {
        var root = JsonNode.Parse(text)!;
        foreach (var (path, json) in changes)
        {
            var names = path.Split('/');
            var parent = names[..^1].Aggregate(root, (node, name) => node[name] ??= new JsonObject());
            parent[names[^1]] = JsonNode.Parse(json);
        }

        return root.ToJsonString();
    }

    /// <summary><see cref="Base"/> without the setting at <paramref name="path"/>.</summary>
    public static string Without(string path)
    {
        var root = JsonNode.Parse(Base)!;
        var names = path.Split('/');
        names[..^1].Aggregate(root, (node, name) => node[name]!).AsObject().Remove(names[^1]);
        return root.ToJsonString();
    }

    /// <summary>Reads settings; they have to be right.</summary>
    public static EnvironmentSettings Read(string text) => SettingsFile.Parse(File, text);

    /// <summary>The sentences about settings, without the name of the file, which each must begin with, and the id of the rule.</summary>
    public static string[] Mistakes(string text)
    {
        var message = Assert.Throws<SettingsException>(() => Read(text)).Message;
        return
        [
            .. message
                .Split('\n')
                .Select(sentence =>
                {
                    Assert.StartsWith($"{File}: ", sentence);
                    return RuleId().Replace(sentence[(File.Length + 2)..], "");
                }),
        ];
    }

    [GeneratedRegex(@" \(SET-[0-9]+\)\z")]
    private static partial Regex RuleId();
}
