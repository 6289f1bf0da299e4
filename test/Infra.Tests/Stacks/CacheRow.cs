namespace Infra.Tests.Stacks;

/// <summary>Settings of one cache and what must come of them.</summary>
/// <param name="Name">The name of the cache.</param>
/// <param name="Engine">The engine; null for a secondary, which says none.</param>
/// <param name="Settings">Settings besides the engine and the node type.</param>
/// <param name="Construct">Whose resource to look at, from the cache; empty for the cache itself.</param>
/// <param name="Expected">What the resource must contain; null means absent.</param>
public sealed record CacheRow(string Name, string? Engine, string Settings, string Construct, string Expected)
{
    /// <summary>The path of the construct in the stack.</summary>
    public string Path => Construct.Length == 0 ? Name : $"{Name}/{Construct}";

    /// <summary>The cache as it stands in a file.</summary>
    public JsonObject Cache
    {
        get
        {
            var cache = JsonNode.Parse(Settings)!.AsObject();
            if (Engine is null)
            {
                return cache;
            }

            cache["engine"] = Engine;
            if (!cache.ContainsKey("serverless"))
            {
                cache["nodeType"] ??= "cache.r7g.large";
            }

            return cache;
        }
    }

    public override string ToString() => $"{Name}: {Settings}";
}
