using FsCheck;
using FsCheck.Fluent;

namespace Infra.Tests.Settings;

public sealed class RandomSettingsTests
{
    private static readonly string Dev = File.ReadAllText(
        Repository.PathOf("src", "Infra", "environments", "dev.json")
    );

    // Stands for half of a character, which no JSON writer writes.
    private const string Half = "HALF";

    private static readonly string[] Values =
    [
        "null",
        "true",
        "0",
        "-1",
        "1.0",
        "1e3",
        "1e999",
        "99999999999999999999",
        "\"\"",
        "\"valkey\"",
        "\"memcached\"",
        "\"snapshot\"",
        "\"\\u0000\\n\"",
        $"\"{Half}\"",
        "\"10.0.0.0/8\"",
        "[]",
        "[null]",
        "[\"web\", 1]",
        "{}",
        "{ \"\": null }",
        "{ \"a\": {} }",
        "{ \"replicas\": 0, \"shards\": 3 }",
        "{ \"id\": \"ldgnf-orders\" }",
        "{ \"suffix\": \"orders\" }",
    ];

    private static readonly Gen<string> Name = Gen.Elements(
        "caches",
        "network",
        "tags",
        "topology",
        "engine",
        "port",
        "Sessions",
        "sessions",
        "allowedTiers",
        "removal",
        "transitEncryption",
        "secondaryOf",
        "globalDatastore",
        "",
        "a\"b"
    );

    [Fact]
    public void Whatever_becomes_of_the_values_only_sentences_come_out() => Always.Holds(Mutated(), Reads, times: 1000);

    [Fact]
    public void Whatever_becomes_of_the_letters_only_sentences_come_out() =>
        Always.Holds(Damaged(), Reads, times: 1000);

    // True, or an exception that FsCheck reports together with the smallest text that causes it.
    private static bool Reads(string text)
    {
        try
        {
            SettingsText.Read(text);
            return true;
        }
        catch (SettingsException e)
        {
            return e
                .Message.Split('\n')
                .All(line => line.StartsWith($"{SettingsText.File}: ", StringComparison.Ordinal));
        }
    }

    // Up to four times: some value is replaced, removed, or gets a neighbour.
    private static Gen<string> Mutated() =>
        Gen.Zip(Gen.Choose(0, 10_000), Gen.Zip(Gen.Choose(0, 2), Gen.Zip(Gen.Elements(Values), Name)))
            .ListOf()
            .Select(changes =>
            {
                var root = JsonNode.Parse(Dev)!;
                foreach (var (place, (kind, (value, name))) in changes.Take(4))
                {
                    Change(root, place, kind, value, name);
                }

                return root.ToJsonString().Replace(Half, "\\ud800", StringComparison.Ordinal);
            });

    private static void Change(JsonNode root, int place, int kind, string value, string name)
    {
        var objects = Objects(root).Where(candidate => candidate.Count > 0).ToArray();
        if (objects.Length == 0)
        {
            return;
        }

        var chosen = objects[place % objects.Length];
        var key = chosen.Select(member => member.Key).ElementAt(place % chosen.Count);
        if (kind == 0)
        {
            chosen.Remove(key);
        }
        else
        {
            chosen[kind == 1 ? key : name] = JsonNode.Parse(value);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) =>
        node switch
        {
            JsonObject owner => [owner, .. owner.SelectMany(member => Objects(member.Value))],
            JsonArray list => list.SelectMany(Objects),
            _ => [],
        };

    // A piece is cut out, doubled, or replaced by letters that mean something in JSON.
    private static Gen<string> Damaged() =>
        Gen.Zip(
                Gen.Choose(0, Dev.Length - 1),
                Gen.Zip(Gen.Choose(0, 40), Gen.Elements("", "\"", "{", "}", ",", "\\u", "/*", "\0"))
            )
            .Select(damage =>
            {
                var (start, (length, letters)) = damage;
                var end = Math.Min(Dev.Length, start + length);
                return Dev[..start] + letters + (letters.Length % 2 == 0 ? Dev[end..] : Dev[start..end] + Dev[start..]);
            });
}
