using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Verification;

/// <summary>What a port answers below the protocol of the engine: plaintext, old TLS, its certificate.</summary>
internal static class TransportProbe
{
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);
    private const byte Alert = 0x15;
    private const byte Handshake = 0x16;

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
        var first = await Exchange(host, port, System.Text.Encoding.ASCII.GetBytes(question), cancellation);
        // A greeting of either protocol: +PONG, -NOAUTH, VERSION.
        return first is null ? null : first is '+' or '-' or 'V';
    }

    /// <summary>Whether TLS 1.1 is accepted; null where that cannot be learnt.</summary>
    public static async Task<bool?> AcceptsTls11(string host, int port, CancellationToken cancellation) =>
        await Exchange(host, port, Hello(), cancellation) switch
        {
            Handshake => true,
            Alert or 0 => false,
            _ => null,
        };

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

    // The first byte of the answer; 0 for a connection that is closed without one; null where nobody listens or answers.
    private static async Task<int?> Exchange(string host, int port, byte[] bytes, CancellationToken cancellation)
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

        try
        {
            await socket.SendAsync(bytes, soon.Token);
            var answer = new byte[1];
            return await socket.ReceiveAsync(answer, soon.Token) == 0 ? 0 : answer[0];
        }
        catch (SocketException)
        {
            return 0;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Silence: what was said was not understood.
            return 1;
        }
    }

    // A greeting of TLS 1.1, the highest that it says to know. https://www.rfc-editor.org/rfc/rfc4346#section-7.4.1.2
    private static byte[] Hello()
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
            0x02,
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
