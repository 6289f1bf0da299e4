using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Prices;

/// <summary><c>elasticache prices</c>: nothing is fetched without being asked for.</summary>
internal static class PricesVerb
{
    /// <summary>The verb with what is below it.</summary>
    public static Verb Create(HostEnvironment environment) =>
        new(
            "prices",
            "Keep the prices up to date that cost works with.",
            "elasticache prices update --region eu-west-1",
            "aws pricing get-products --service-code AmazonElastiCache --region us-east-1 --filters Type=TERM_MATCH,Field=regionCode,Value=eu-west-1 | elasticache prices update --region eu-west-1 --from -"
        )
        {
            Update(environment),
        };

    private static Verb Update(HostEnvironment environment)
    {
        var region = RegionOption.Create("The Region whose prices to fetch.");
        region.Required = true;
        var from = Options.Text(
            "--from",
            "FILE",
            "Read AWS's price file, or the answer of aws pricing get-products, from a file or - instead of fetching it."
        );
        var url = Options.Text(
            "--url",
            "URL",
            "Fetch the price file from here, such as a mirror. Default: AWS's public address."
        );
        var verb = new Verb(
            "update",
            "Fetch the prices of a Region from AWS's public price file, and keep them with their date.",
            "elasticache prices update --region eu-west-1"
        )
        {
            region,
            from,
            url,
        };
        verb.SetAction(
            async (parsed, cancellation) =>
            {
                var streams = parsed.InvocationConfiguration;
                var where = parsed.GetValue(region)!;
                try
                {
                    var answer = parsed.GetValue(from) is { } file
                        ? PriceAnswer.OfFile(file, environment)
                        : await PriceAnswer.Fetch(where, parsed.GetValue(url), cancellation);
                    var rows = AwsPriceList.Rows(
                        PriceAnswer.Products(answer),
                        where,
                        $"{AwsPriceList.Published(answer) ?? DateOnly.FromDateTime(DateTime.UtcNow):O}"
                    );
                    if (rows.IsEmpty)
                    {
                        throw new UnreadableException($"there is no price of a node of {where} in it");
                    }

                    var path = PriceCache.Write(where, rows, environment);
                    streams.Output.WriteLine(
                        $"{rows.Nodes.Count} prices of nodes, {rows.Reserved.Count} of reserved ones, {rows.GbHour.Count} of serverless caches in {where}, kept in {path}."
                    );
                    return ExitCode.Fine;
                }
                catch (Exception exception)
                    when (exception
                            is UnreadableException
                                or CostFileException
                                or IOException
                                or UnauthorizedAccessException
                    )
                {
                    streams.Error.Say($"prices: {exception.Message}");
                    return exception is UnreadableException or CostFileException ? ExitCode.BadUsage : ExitCode.Failed;
                }
            }
        );
        return verb;
    }
}
