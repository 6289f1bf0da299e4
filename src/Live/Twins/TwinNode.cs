using System.Diagnostics;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Twins;

/// <summary>A node of Valkey or Redis OSS: its files, its process, and the way to it.</summary>
/// <param name="key">Which one, such as <c>sessions/0/1</c>.</param>
/// <param name="shard">Its shard, from 0.</param>
/// <param name="program">The engine.</param>
/// <param name="cache">What is declared.</param>
/// <param name="settings">What it needs beside it.</param>
/// <param name="users">The file of its users, as text.</param>
/// <param name="twin">The twin that it belongs to.</param>
internal sealed class TwinNode(
    string key,
    int shard,
    EngineProgram program,
    TwinCache cache,
    NodeSettings settings,
    string users,
    TwinFolder twin
) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private NodeProcess? _process;
    private RespConnection? _connection;

    /// <summary>Which one it is.</summary>
    public string Key => key;

    /// <summary>Its shard, from 0.</summary>
    public int Shard => shard;

    /// <summary>The port of its clients.</summary>
    public int Port => settings.Port;

    /// <summary>The port of the cluster bus.</summary>
    public int? BusPort => settings.BusPort;

    /// <summary>Whether its process runs.</summary>
    public bool Runs => _process?.Runs == true;

    /// <summary>When it was first seen without an answer; null while it answers.</summary>
    public long? SilentSince { get; set; }

    /// <summary>Starts its process.</summary>
    /// <param name="primaryPort">The port of the node that it replicates; null for none.</param>
    public void Start(int? primaryPort)
    {
        SecretFile.CreateFolder(settings.Folder);
        var aclFile = Path.Combine(settings.Folder, "users.acl");
        var configuration = Path.Combine(settings.Folder, "node.conf");
        SecretFile.Write(aclFile, users);
        SecretFile.Write(
            configuration,
            NodeConfiguration.Configuration(cache, settings with { PrimaryPort = primaryPort }, aclFile)
        );
        // Of a node that failed only its way to it may be gone.
        End();
        _process?.Dispose();
        _process = NodeProcess.Start(program, [configuration], settings.Folder, twin);
        SilentSince = null;
    }

    /// <summary>Waits until it answers its administrator.</summary>
    /// <exception cref="LiveException">It ended, or does not answer.</exception>
    public async Task Ready(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            if (!Runs)
            {
                // What it said arrives a moment after its end.
                await Task.Delay(100, cancellation);
                throw new LiveException(EngineRefusal.Of(cache, program, _process?.Said ?? ""));
            }

            try
            {
                var reply = await Call(cancellation, "PING");
                if (!reply.IsError)
                {
                    return;
                }
            }
            catch (Exception exception) when (IsOfNetwork(exception))
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new LiveException(
                        $"{program.Title} does not answer on port {Port}: {exception.Message}",
                        exception
                    );
                }
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>A command of the administrator. One at a time.</summary>
    public async Task<RespReply> Call(CancellationToken cancellation, params IReadOnlyList<string> command)
    {
        try
        {
            _connection ??= await RespConnection.Open(
                Target,
                NodeSettings.AdminName,
                settings.AdminPassword,
                cancellation
            );
            return await _connection.Call(cancellation, command);
        }
        catch
        {
            await Disconnect();
            throw;
        }
    }

    /// <summary>A command of the administrator that must succeed.</summary>
    public async Task<RespReply> Do(CancellationToken cancellation, params IReadOnlyList<string> command)
    {
        var reply = await Call(cancellation, command);
        return reply.IsError
            ? throw new RespException($"{key}: {string.Join(' ', command.Take(3))}: {reply.Text}")
            : reply;
    }

    /// <summary>Ends its process at once.</summary>
    public void End() => _process?.End();

    /// <summary>What an exception of a connection can be.</summary>
    public static bool IsOfNetwork(Exception exception) =>
        exception
            is IOException
                or System.Net.Sockets.SocketException
                or System.Security.Authentication.AuthenticationException
                or OperationCanceledException
                or RespException;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        End();
        _process?.Dispose();
    }

    private RespTarget Target => RespTarget.OfTwin(cache, settings.Port, settings.AuthorityFile);

    private async Task Disconnect()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }
}
