using System.Text.RegularExpressions;

namespace ElastiCache.Live.Tests.Support;

/// <summary>Remembers which actions are asked for, as IAM policies name them.</summary>
/// <param name="asked">Receives them.</param>
internal sealed partial class RecordingHandler(ICollection<string> asked) : DelegatingHandler(new SocketsHttpHandler())
{
    // Where the address of a service is not what policies call it.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["monitoring"] = "cloudwatch",
    };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var service = Scope().Match(request.Headers.GetValues("Authorization").Single()).Groups[1].Value;
        var action = request.Headers.TryGetValues("X-Amz-Target", out var target)
            ? target.Single().Split('.')[^1]
            : Action().Match(await request.Content!.ReadAsStringAsync(cancellationToken)).Groups[1].Value;
        lock (asked)
        {
            asked.Add($"{Prefixes.GetValueOrDefault(service, service)}:{action}");
        }

        return await base.SendAsync(request, cancellationToken);
    }

    [GeneratedRegex("/([a-z0-9-]+)/aws4_request", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex("Action=([A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Action();
}
