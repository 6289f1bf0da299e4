using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Verification;

/// <summary>What a port answers below the protocol of the engine: plaintext, old TLS, its certificate.</summary>
internal static class TransportProbe
{
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);
    private const byte Handshake = 0x16;

    // The second byte of the version in a server's greeting: a header of five bytes, four of type and length, 3 and this.
    private const int VersionAt = 10;

    private static readonly (string Name, byte Version)[] OldVersions = [("1.0", 1), ("1.1", 2)];

    /// <summary>Whether an engine answers plaintext on a port; null where nobody listens.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port.</param>
    /// <param name="question">What is asked: a PING, or the version of Memcached.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<bool?> AnswersPlaintext(
        string host,
        int port,
        string question,
        CancellationToken cancellation
    )
    {
        var answer = await Exchange(host, port, System.Text.Encoding.ASCII.GetBytes(question), 1, cancellation);
        // A greeting of either protocol: +PONG, -NOAUTH, VERSION.
        return answer is null ? null : answer is [(byte)'+' or (byte)'-' or (byte)'V', ..];
    }

    /// <summary>A node with what is to be known of its TLS, where it has any.</summary>
    public static async Task<ObservedNode> Tls(ObservedNode node, RespTarget target, CancellationToken cancellation) =>
        target.UsesTls
            ? node with
            {
                CertificateProblem = await CertificateProblem(target, cancellation),
                OldTls = await OldTls(target.Host, target.Port, cancellation),
            }
            : node;

    /// <summary>Which versions of TLS older than 1.2 are accepted.</summary>
    public static async Task<IReadOnlyList<string>> OldTls(string host, int port, CancellationToken cancellation)
    {
        var accepted = new List<string>();
        foreach (var (name, version) in OldVersions)
        {
            // A server that knows only an older one answers with that.
            if (
                await Exchange(host, port, Hello(version), VersionAt + 1, cancellation)
                    is { Length: > VersionAt } answer
                && answer[0] == Handshake
                && answer[VersionAt] == version
            )
            {
                accepted.Add(name);
            }
        }

        return accepted;
    }

    /// <summary>What is wrong with the certificate of a port; null where nothing is or it was not seen.</summary>
    public static async Task<string?> CertificateProblem(RespTarget target, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Answer);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(target.Host, target.Port, soon.Token);
            await using var stream = await TlsClient.Secure(new NetworkStream(socket), target, soon.Token);
            return null;
        }
        catch (AuthenticationException exception)
        {
            return exception.Message.ReplaceLineEndings(" ");
        }
        catch (Exception exception)
            when (exception is SocketException or IOException or OperationCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            return null;
        }
    }

    // The beginning of the answer; nothing of a connection that is closed or silent; null where nobody listens.
    private static async Task<byte[]?> Exchange(
        string host,
        int port,
        byte[] bytes,
        int least,
        CancellationToken cancellation
    )
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Answer);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, soon.Token);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return null;
        }

        var answer = new byte[least];
        var length = 0;
        try
        {
            await socket.SendAsync(bytes, soon.Token);
            while (
                length < least && await socket.ReceiveAsync(answer.AsMemory(length), soon.Token) is > 0 and var count
            )
            {
                length += count;
            }
        }
        catch (Exception exception)
            when (exception is SocketException
                || (exception is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            // Silence, or an end: what was said was not understood.
        }

        return answer[..length];
    }

    // A greeting with the highest version that it says to know. https://www.rfc-editor.org/rfc/rfc4346#section-7.4.1.2
    private static byte[] Hello(byte version)
    {
        byte[] suites = [0xc0, 0x09, 0xc0, 0x0a, 0xc0, 0x13, 0xc0, 0x14, 0x00, 0x2f, 0x00, 0x35];
        byte[] extensions =
        [
            // The curves P-256, P-384 and P-521, and points as they are.
            .. new byte[] { 0x00, 0x0a, 0x00, 0x08, 0x00, 0x06, 0x00, 0x17, 0x00, 0x18, 0x00, 0x19 },
            .. new byte[] { 0x00, 0x0b, 0x00, 0x02, 0x01, 0x00 },
        ];
        byte[] body =
        [
            0x03,
            version,
            .. RandomNumberGenerator.GetBytes(32),
            0x00,
            0x00,
            (byte)suites.Length,
            .. suites,
            0x01,
            0x00,
            0x00,
            (byte)extensions.Length,
            .. extensions,
        ];
        byte[] message = [0x01, 0x00, 0x00, (byte)body.Length, .. body];
        return [Handshake, 0x03, 0x01, 0x00, (byte)message.Length, .. message];
    }
}
