using System.Globalization;
using System.Text;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>As much of a Redis client as these tests need.</summary>
/// <remarks>https://redis.io/docs/latest/develop/reference/protocol-spec/</remarks>
internal sealed class RespClient(Stream stream) : IDisposable
{
    /// <summary>Sends a command.</summary>
    /// <returns>The reply: a text, or the texts of an array in one, by spaces. An error begins with a hyphen.</returns>
    public async Task<string> Call(params string[] command)
    {
        var request = new StringBuilder().Append(CultureInfo.InvariantCulture, $"*{command.Length}\r\n");
        foreach (var part in command)
        {
            request.Append(CultureInfo.InvariantCulture, $"${part.Length}\r\n{part}\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.ToString()));
        await stream.FlushAsync();
        return await Read();
    }

    /// <summary>Waits for what comes without being asked for: messages to a subscriber.</summary>
    public Task<string> Receive() => Read();

    public void Dispose() => stream.Dispose();

    private async Task<string> Read()
    {
        var line = await ReadLine();
        switch (line[0])
        {
            case '$':
                var length = int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture);
                var text = new byte[Math.Max(length, 0) + (length < 0 ? 0 : 2)];
                await stream.ReadExactlyAsync(text);
                return Encoding.ASCII.GetString(text).TrimEnd('\r', '\n');
            case '*':
                var parts = new string[int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture)];
                for (var i = 0; i < parts.Length; i++)
                {
                    parts[i] = await Read();
                }

                return string.Join(' ', parts);
            case '-':
                return line;
            default:
                return line[1..];
        }
    }

    private async Task<string> ReadLine()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < 2 || line[^1] != '\n')
        {
            await stream.ReadExactlyAsync(one);
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd();
    }
}
