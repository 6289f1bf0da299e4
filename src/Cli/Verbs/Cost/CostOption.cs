using System.CommandLine;
using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>The options that say how a sum is worked out; <c>report</c> has them too.</summary>
internal sealed class CostOption
{
    private readonly Option<string?> _usage = Options.Text(
        "--usage",
        "FILE",
        "What the caches are used for: data, requests, backups, traffic, logs."
    );

    private readonly Option<string?> _prices = Options.Text("--prices", "FILE", "Your own prices and discount.");

    private readonly TodayOption _today = new("The day that the sum is for: extended support depends on it.");

    private readonly ChoiceOption _reserved = new(
        "--reserved",
        "Price nodes as reserved ones.",
        [.. ReservedTerm.All.Select(term => term.Name)]
    )
    {
        HelpName = "TERM",
    };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [_usage, _prices, _today, _reserved];

    /// <summary>What they say together.</summary>
    /// <exception cref="UnreadableException">A file cannot be read, or says something that cannot be meant.</exception>
    public CostOptions Read(ParseResult parsed, HostEnvironment environment) =>
        new()
        {
            Today = _today.Of(parsed),
            Reserved = parsed.GetValue(_reserved) is { } term ? ReservedTerm.Find(term) : null,
            Usage = parsed.GetValue(_usage) is { } usage ? File(usage, environment, UsageFile.Read) : UsageFile.None,
            Prices = new PriceBook(
                parsed.GetValue(_prices) is { } prices
                    ? File(prices, environment, file => PriceFile.Read([file], PriceTrust.Own))
                    : null,
                PriceCache.Read(environment)
            ),
        };

    private static T File<T>(string path, HostEnvironment environment, Func<JsonElement, T> read)
    {
        try
        {
            return read(DocumentReader.Read(path, Files.Read(environment.FullPath(path))).Root);
        }
        catch (UnreadableException exception)
        {
            throw exception.In(path);
        }
        catch (Exception exception) when (exception is CostFileException or ArgumentException)
        {
            throw new UnreadableException($"{path}: {exception.Message}");
        }
    }
}
