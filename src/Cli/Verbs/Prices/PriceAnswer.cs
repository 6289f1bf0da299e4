using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Prices;

/// <summary>Where prices come from: AWS's public price file, or the answer of its price API.</summary>
/// <remarks>https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html</remarks>
internal static class PriceAnswer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // The file of a Region is some 10 MB.
    private const long LargestFile = 200 << 20;

    /// <summary>Reads a file, or the standard input for <c>-</c>.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static JsonElement OfFile(string path, HostEnvironment environment)
    {
        try
        {
            if (path != TemplateFinder.Input)
            {
                using var file = Files.Guard(() => File.OpenRead(environment.FullPath(path)));
                return Read(file);
            }

            using var input = environment.Input() ?? throw new UnreadableException("it is closed");
            return Read(input);
        }
        catch (UnreadableException exception)
        {
            throw exception.In(path == TemplateFinder.Input ? "the standard input" : path);
        }
    }

    /// <summary>Fetches the public file of a Region.</summary>
    /// <exception cref="UnreadableException">It cannot be fetched.</exception>
    public static async Task<JsonElement> Fetch(string region, string? url, CancellationToken cancellation)
    {
        var address =
            url
            ?? $"https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonElastiCache/current/{region}/index.json";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new UnreadableException($"--url '{address}' is not an address that begins with https://");
        }

        try
        {
            using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = LargestFile };
            var bytes = await client.GetByteArrayAsync(uri, cancellation);
            using var stream = new MemoryStream(bytes);
            return Read(stream);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            throw new UnreadableException(
                $"{uri} cannot be fetched: {exception.Message} Fetch it elsewhere, and read it with --from FILE"
            );
        }
    }

    /// <summary>The products of an answer in any of its forms.</summary>
    /// <exception cref="CostFileException">It is none.</exception>
    public static IEnumerable<JsonElement> Products(JsonElement answer)
    {
        // aws pricing get-products: {"PriceList": ["{...}", ...]}.
        return JsonMember.Try(answer, "PriceList", JsonValueKind.Array, out var list)
            ? list.EnumerateArray().Select(Product)
            : AwsPriceList.OfPublicFile(answer);
    }

    private static JsonElement Product(JsonElement entry)
    {
        try
        {
            return entry.ValueKind == JsonValueKind.String ? JsonDocument.Parse(entry.GetString()!).RootElement : entry;
        }
        catch (JsonException)
        {
            throw new CostFileException("PriceList", "a product is no JSON");
        }
    }

    private static JsonElement Read(Stream stream)
    {
        try
        {
            return JsonDocument.Parse(stream).RootElement;
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(
                $"it is no JSON: line {exception.LineNumber + 1} cannot be read; save the answer of AWS as it is"
            );
        }
    }
}
