using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime.Signing;

namespace ElastiCache.Live.Aws;

/// <summary>
/// An account of AWS, asked over HTTP with signed requests: Query and JSON protocols. Where AWS's own package of a service
/// can be had, it is to take the place of the class above this one.
/// </summary>
internal sealed class AwsAccount : IDisposable
{
    private const int Attempts = 5;

    private static readonly string[] Throttled =
    [
        "Throttling",
        "ThrottlingException",
        "RequestLimitExceeded",
        "TooManyRequestsException",
        "RequestThrottled",
        "ServiceUnavailable",
    ];

    private readonly AwsSettings _settings;
    private readonly HttpClient _client;
    private readonly TimeSpan _pause;

    /// <summary>An account.</summary>
    /// <param name="settings">In whose name, and where.</param>
    /// <param name="transport">What sends requests; null for the network.</param>
    /// <param name="pause">How long the first retry waits. Default: 200 ms.</param>
    public AwsAccount(AwsSettings settings, HttpMessageHandler? transport = null, TimeSpan? pause = null)
    {
        _settings = settings;
        _pause = pause ?? TimeSpan.FromMilliseconds(200);
        _client = new HttpClient(
            new SigV4SigningHandler(
                settings.Credentials,
                settings.Region,
                "elasticache",
                transport ?? new SocketsHttpHandler { AllowAutoRedirect = false }
            )
        )
        {
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>The Region that is asked.</summary>
    public string Region => _settings.Region.SystemName;

    /// <summary>An action of a service with the Query protocol.</summary>
    /// <param name="service">The service, as its address names it.</param>
    /// <param name="version">The version of its interface.</param>
    /// <param name="action">The action.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The result, without namespaces.</returns>
    /// <exception cref="AwsException">The service refused it.</exception>
    /// <exception cref="LiveException">The service cannot be reached, or answers something else.</exception>
    public async Task<XElement> Query(
        string service,
        string version,
        string action,
        IEnumerable<KeyValuePair<string, string>> parameters,
        CancellationToken cancellation
    )
    {
        KeyValuePair<string?, string?>[] form =
        [
            new("Action", action),
            new("Version", version),
            .. parameters.Select(parameter => KeyValuePair.Create<string?, string?>(parameter.Key, parameter.Value)),
        ];
        var text = await Send(service, action, () => new FormUrlEncodedContent(form), _ => { }, cancellation);
        var root = Xml(service, action, text);
        return root.Element($"{action}Result")
            // EC2 has no result within its response.
            ?? (root.Name.LocalName == $"{action}Response" ? root : throw Unreadable(service, action));
    }

    /// <summary>All parts of a list that comes in pages.</summary>
    /// <param name="service">The service.</param>
    /// <param name="version">The version of its interface.</param>
    /// <param name="action">The action.</param>
    /// <param name="list">The name of the list in the result.</param>
    /// <param name="parameters">The action's parameters.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<XElement>> Pages(
        string service,
        string version,
        string action,
        string list,
        IReadOnlyList<KeyValuePair<string, string>> parameters,
        CancellationToken cancellation
    )
    {
        var found = new List<XElement>();
        KeyValuePair<string, string>[] next = [];
        do
        {
            var result = await Query(service, version, action, [.. parameters, .. next], cancellation);
            found.AddRange(result.List(list));
            next = (result.Element("Marker") ?? result.Element("NextToken")) is { Value.Length: > 0 } token
                ? [new(token.Name.LocalName, token.Value)]
                : [];
        } while (next.Length > 0);

        return found;
    }

    /// <summary>An action of a service with the JSON protocol.</summary>
    /// <param name="service">The service, as its address names it.</param>
    /// <param name="target">The action with what stands before it, such as <c>AmazonSSM.GetParameters</c>.</param>
    /// <param name="body">Its parameters.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="AwsException">The service refused it.</exception>
    /// <exception cref="LiveException">The service cannot be reached, or answers something else.</exception>
    public async Task<JsonNode> Json(string service, string target, JsonObject body, CancellationToken cancellation)
    {
        var text = await Send(
            service,
            target,
            () =>
            {
                var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
                content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
                return content;
            },
            request => request.Headers.Add("X-Amz-Target", target),
            cancellation
        );
        try
        {
            return JsonNode.Parse(text.Length == 0 ? "{}" : text)!;
        }
        catch (JsonException)
        {
            throw Unreadable(service, target);
        }
    }

    /// <summary>All parts of a list that comes in pages, of a service with the JSON protocol.</summary>
    /// <param name="service">The service.</param>
    /// <param name="target">The action.</param>
    /// <param name="body">Its parameters.</param>
    /// <param name="list">The name of the list in the answer.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="token">The name of what asks for the next page.</param>
    public async Task<IReadOnlyList<JsonNode>> JsonPages(
        string service,
        string target,
        JsonObject body,
        string list,
        CancellationToken cancellation,
        string token = "NextToken"
    )
    {
        var found = new List<JsonNode>();
        string? next;
        do
        {
            var answer = await Json(service, target, body, cancellation);
            found.AddRange((answer[list] as JsonArray ?? []).OfType<JsonNode>());
            next = (string?)answer[token];
            body[token] = next;
        } while (!string.IsNullOrEmpty(next));

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<string> Send(
        string service,
        string action,
        Func<HttpContent> content,
        Action<HttpRequestMessage> complete,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SendOnce(service, action, content(), complete, cancellation);
            }
            catch (Exception exception) when (attempt < Attempts && MayPass(exception))
            {
                // Twice as long each time, and not all at the same moment.
                var pause = _pause * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble());
                await Task.Delay(pause, cancellation);
            }
        }
    }

    private static bool MayPass(Exception exception) =>
        exception is LiveException { IsTransient: true }
        || (exception is AwsException refusal && Throttled.Contains(refusal.Code));

    private async Task<string> SendOnce(
        string service,
        string action,
        HttpContent content,
        Action<HttpRequestMessage> complete,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(service)) { Content = content };
        request.Options.Set(new HttpRequestOptionsKey<string>(SigV4SigningHandler.ServiceOptionKey), service);
        complete(request);
        try
        {
            using var response = await _client.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode ? text : throw Refusal(service, action, response.StatusCode, text);
        }
        catch (HttpRequestException exception)
        {
            throw new LiveException(
                $"{Address(service).Host} cannot be reached for {action}: {exception.GetBaseException().Message}",
                exception
            );
        }
        catch (TaskCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new LiveException($"{Address(service).Host} did not answer {action} within 30 seconds", exception);
        }
    }

    private Uri Address(string service) =>
        _settings.Endpoint(service)
        ?? new Uri($"https://{service}.{_settings.Region.SystemName}.{_settings.Region.PartitionDnsSuffix}/");

    private Exception Refusal(string service, string action, HttpStatusCode status, string text)
    {
        var (code, message) = AwsAnswer.Error(text);
        return code is null
            ? Unreadable(service, action, status)
            : AwsAnswer.Refusal(service, action, Region, code, message);
    }

    private XElement Xml(string service, string action, string text)
    {
        try
        {
            var root = AwsAnswer.WithoutNamespaces(XDocument.Parse(text).Root!);
            // A page may be well-formed, too.
            return root.Name.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase)
                ? throw Unreadable(service, action)
                : root;
        }
        catch (XmlException)
        {
            throw Unreadable(service, action);
        }
    }

    private LiveException Unreadable(string service, string action, HttpStatusCode? status = null) =>
        new(
            $"{Address(service).Host} answers {action} with something that is no answer of AWS{(status is { } code ? $" (status {(int)code})" : "")}: is the address right, or a proxy in between?"
        )
        {
            // What stands between here and AWS may recover, as the service itself may.
            IsTransient =
                status
                    is HttpStatusCode.BadGateway
                        or HttpStatusCode.ServiceUnavailable
                        or HttpStatusCode.GatewayTimeout,
        };
}
