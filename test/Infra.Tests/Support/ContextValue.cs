namespace Infra.Tests.Support;

/// <summary>JSON as the jsii runtime takes it: it hands JSON nodes over as objects of .NET.</summary>
internal static class ContextValue
{
    public static object Of(JsonNode node) =>
        node switch
        {
            JsonObject members => members.ToDictionary(
                member => member.Key,
                member => Of(member.Value!),
                StringComparer.Ordinal
            ),
            JsonArray items => items.Select(item => Of(item!)).ToArray(),
            _ => node.GetValue<string>(),
        };
}
