using System.Globalization;
using System.Text;
using ElastiCache.Cdk.Tests.Memcached;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>What we render, a real Memcached accepts: parameters and TLS.</summary>
public sealed class MemcachedTests
{
    [Fact]
    public async Task It_takes_items_up_to_the_rendered_size_over_TLS()
    {
        var program = Tool.Find("memcached", "apt-get install memcached");
        var help = await Command.Run(program, ["-h"]);
        if (!help.Output.Contains("ssl_chain_cert", StringComparison.Ordinal))
        {
            Tool.Missing("this memcached was built without TLS: install one with it");
        }

        var rendered = Exhibit.Of<MemcachedClusterPropsTests.Clusters>().Template.Properties("Tuned/ParameterGroup")[
            "Properties"
        ]!;
        var size = (string)rendered["max_item_size"]!;
        await using var memcached = Start(program, size, (string)rendered["chunk_size"]!);
        await using var stream = await memcached.Connect(tls: true);

        Assert.Contains(
            $"STAT item_size_max {size}",
            await Call(stream, "stats settings\r\n", "END"),
            StringComparison.Ordinal
        );
        var item = new string('x', int.Parse(size, CultureInfo.InvariantCulture) / 2);
        Assert.Equal("STORED", await Call(stream, $"set report 0 0 {item.Length}\r\n{item}\r\n", "STORED"));
        Assert.Equal($"VALUE report 0 {item.Length}\r\n{item}\r\nEND", await Call(stream, "get report\r\n", "END"));
    }

    private static EngineProcess Start(string program, string maxItemSize, string chunkSize)
    {
        var (certificate, key) = Certificate.Write(Scratch.Folder());
        string[] user = Environment.UserName == "root" ? ["-u", "root"] : [];
        return EngineProcess.Start(
            program,
            port =>
                [
                    .. user,
                    "-l",
                    "127.0.0.1",
                    "-p",
                    port.ToString(CultureInfo.InvariantCulture),
                    "-I",
                    maxItemSize,
                    "-n",
                    chunkSize,
                    "-Z",
                    "-o",
                    $"ssl_chain_cert={certificate},ssl_key={key}",
                ]
        );
    }

    private static async Task<string> Call(Stream stream, string request, string end)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        await stream.FlushAsync();
        var reply = new StringBuilder();
        var buffer = new byte[65536];
        while (
            !reply
                .ToString(Math.Max(0, reply.Length - 64), Math.Min(64, reply.Length))
                .EndsWith($"{end}\r\n", StringComparison.Ordinal)
        )
        {
            var count = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, count);
            reply.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return reply.ToString().TrimEnd();
    }
}
