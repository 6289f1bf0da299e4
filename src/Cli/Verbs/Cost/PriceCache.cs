using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>The prices that <c>elasticache prices update</c> has fetched: a file for each Region.</summary>
internal static class PriceCache
{
    /// <summary>Where the file of a Region is.</summary>
    public static string PathOf(string region, HostEnvironment environment) =>
        Path.Join(environment.CacheFolder(), $"prices-{region}.json");

    /// <summary>What was fetched; null where nothing was.</summary>
    /// <exception cref="UnreadableException">A file cannot be read.</exception>
    public static PriceFile? Read(HostEnvironment environment)
    {
        var folder = environment.CacheFolder();
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "prices-*.json").Order(StringComparer.Ordinal).ToList()
            : [];
        if (files.Count == 0)
        {
            return null;
        }

        try
        {
            return PriceFile.Read(files.Select(file => JsonText.Read(Files.Read(file)).Root), PriceTrust.Api);
        }
        catch (Exception exception) when (exception is UnreadableException or CostFileException)
        {
            throw new UnreadableException(
                $"the fetched prices in {folder}: {exception.Message}: run {CommandInfo.Name} prices update again, or remove them"
            );
        }
    }

    /// <summary>Keeps the prices of a Region.</summary>
    /// <returns>The path of the file.</returns>
    public static string Write(string region, PriceRows rows, HostEnvironment environment)
    {
        var path = PathOf(region, environment);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whoever reads meanwhile reads the old file or the new one.
        var beside = $"{path}.{Environment.ProcessId}.new";
        File.WriteAllBytes(beside, rows.ToJson());
        File.Move(beside, path, overwrite: true);
        return path;
    }
}
