using System.Net;

namespace ElastiCache.Live.Tests.Support;

/// <summary>Refuses an action after some times, as a session that has expired does.</summary>
/// <param name="action">The action.</param>
/// <param name="after">How often it is answered.</param>
internal sealed class RefusingHandler(string action, int after) : DelegatingHandler(new SocketsHttpHandler())
{
    private int _asked;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        return body.Contains($"Action={action}", StringComparison.Ordinal) && Interlocked.Increment(ref _asked) > after
            ? new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                Content = new StringContent(
                    "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>The security token is expired</Message></Error></ErrorResponse>"
                ),
            }
            : await base.SendAsync(request, cancellationToken);
    }
}
