using System.Reflection;

namespace ElastiCache.Cli.Hosting;

/// <summary>Where the page of a rule stands, if the site has an address.</summary>
/// <remarks>
/// The address is given when the command is packed (<c>-p:DocsUrl=https://docs.example.com</c>), or by the variable
/// <c>ELASTICACHE_DOCS_URL</c> for a copy of the site elsewhere.
/// </remarks>
internal static class RulePage
{
    private const string Variable = "ELASTICACHE_DOCS_URL";

    /// <summary>The page of a rule; null where the site has no address.</summary>
    public static string? Of(string id) => Of(id, Environment.GetEnvironmentVariable(Variable) ?? Packed());

    /// <summary>The page of a rule on a site.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="site">The address of the site; null or no web address for none.</param>
    internal static string? Of(string id, string? site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? $"{site!.TrimEnd('/')}/rules/{Uri.EscapeDataString(id)}.html"
            : null;

    private static string? Packed() =>
        typeof(RulePage)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "DocsUrl")
            ?.Value;
}
