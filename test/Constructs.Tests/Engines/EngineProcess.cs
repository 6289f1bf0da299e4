using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>An engine that runs on a free port of the loopback address until it is disposed of.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private EngineProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public int Port { get; }

    /// <summary>Starts an engine.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments, by the port that it shall have.</param>
    /// <param name="input">What it reads from its standard input, by the port.</param>
    public static EngineProcess Start(string program, Func<int, string[]> arguments, Func<int, string>? input = null)
    {
        var port = FreePort();
        var process = Process.Start(
            new ProcessStartInfo(program, arguments(port))
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardInput.Write(input?.Invoke(port));
        process.StandardInput.Close();
        return new EngineProcess(process, port);
    }

    /// <summary>Connects as soon as the engine listens, with TLS if <paramref name="tls"/>.</summary>
    public async Task<Stream> Connect(bool tls)
    {
        var deadline = Stopwatch.StartNew();
        while (true)
        {
            var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return tls ? await Secure(client) : client.GetStream();
            }
            catch (SocketException) when (deadline.Elapsed < TimeSpan.FromMinutes(1) && !_process.HasExited)
            {
                client.Dispose();
                await Task.Delay(20);
            }
            catch (SocketException error)
            {
                client.Dispose();
                await DisposeAsync();
                throw new InvalidOperationException(
                    $"{_process.StartInfo.FileName} does not answer: {await _output}",
                    error
                );
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    // The certificate is signed by itself.
    private static async Task<SslStream> Secure(TcpClient client)
    {
        var stream = new SslStream(
            client.GetStream(),
            leaveInnerStreamOpen: false,
            (_, certificate, _, _) => certificate?.Subject == "CN=localhost"
        );
        await stream.AuthenticateAsClientAsync("localhost");
        return stream;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
