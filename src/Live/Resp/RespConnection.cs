using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ElastiCache.Live.Resp;

/// <summary>A connection to an engine that sends what it is told and nothing else.</summary>
/// <remarks>https://valkey.io/topics/protocol/</remarks>
internal sealed class RespConnection : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[16384];
    private int _position;
    private int _filled;

    private RespConnection(Stream stream) => _stream = stream;

    /// <summary>Connects.</summary>
    public static async Task<RespConnection> Open(RespTarget target, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target.Host, target.Port, cancellation);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            return new RespConnection(target.UsesTls ? await TlsClient.Secure(stream, target, cancellation) : stream);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Connects and logs in.</summary>
    /// <exception cref="RespException">The login was refused.</exception>
    public static async Task<RespConnection> Open(
        RespTarget target,
        string? user,
        string? password,
        CancellationToken cancellation
    )
    {
        var connection = await Open(target, cancellation);
        try
        {
            if (password is not null)
            {
                await connection.Do(cancellation, user is null ? ["AUTH", password] : ["AUTH", user, password]);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a command and reads the answer, which may be an error.</summary>
    public async Task<RespReply> Call(CancellationToken cancellation, params IReadOnlyList<string> command)
    {
        using var request = new MemoryStream();
        void Write(string text) => request.Write(Encoding.UTF8.GetBytes(text));
        Write(string.Create(CultureInfo.InvariantCulture, $"*{command.Count}\r\n"));
        foreach (var word in command)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n"));
        }

        await _stream.WriteAsync(request.GetBuffer().AsMemory(0, (int)request.Length), cancellation);
        await _stream.FlushAsync(cancellation);
        return await Read(cancellation);
    }

    /// <summary>Sends a command that the twin relies on.</summary>
    /// <exception cref="RespException">The answer is an error.</exception>
    public async Task<RespReply> Do(CancellationToken cancellation, params IReadOnlyList<string> command)
    {
        var reply = await Call(cancellation, command);
        // What follows on AUTH is a secret.
        return reply.IsError
            ? throw new RespException(
                $"{(command[0] == "AUTH" ? "AUTH" : string.Join(' ', command.Take(3)))}: {reply.Text}"
            )
            : reply;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<RespReply> Read(CancellationToken cancellation)
    {
        var line = await ReadLine(cancellation);
        var rest = line[1..];
        switch (line[0])
        {
            case '+' or ':' or ',' or '#' or '(':
                return new RespReply(rest, false, null);
            case '-':
                return new RespReply(rest, true, null);
            case '_':
                return new RespReply(null, false, null);
            case '$' or '=':
                var length = Number(rest);
                return new RespReply(length < 0 ? null : await ReadText(length, cancellation), false, null);
            case '*' or '~' or '>' or '%':
                var count = Number(rest) * (line[0] == '%' ? 2 : 1);
                var items = new List<RespReply>(Math.Clamp(count, 0, 1024));
                for (var index = 0; index < count; index++)
                {
                    items.Add(await Read(cancellation));
                }

                return new RespReply(null, false, items);
            default:
                throw new IOException($"the answer is none of the protocol: it begins with '{line[0]}'");
        }
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new IOException("the answer is none of the protocol: a length is no number");

    private async Task<string> ReadText(int length, CancellationToken cancellation)
    {
        var bytes = new byte[length + 2];
        for (var filled = 0; filled < bytes.Length; )
        {
            await Fill(cancellation);
            var taken = Math.Min(_filled - _position, bytes.Length - filled);
            Array.Copy(_buffer, _position, bytes, filled, taken);
            _position += taken;
            filled += taken;
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private async Task<string> ReadLine(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (true)
        {
            await Fill(cancellation);
            var end = Array.IndexOf(_buffer, (byte)'\n', _position, _filled - _position);
            var taken = (end < 0 ? _filled : end) - _position;
            line.Append(Encoding.UTF8.GetString(_buffer, _position, taken));
            _position += taken;
            if (end >= 0)
            {
                _position++;
                var text = line.ToString().TrimEnd('\r');
                return text.Length > 0
                    ? text
                    : throw new IOException("the answer is none of the protocol: a line is empty");
            }
        }
    }

    private async Task Fill(CancellationToken cancellation)
    {
        if (_position < _filled)
        {
            return;
        }

        _filled = await _stream.ReadAsync(_buffer, cancellation);
        _position = 0;
        if (_filled == 0)
        {
            throw new IOException("the connection was closed");
        }
    }
}
