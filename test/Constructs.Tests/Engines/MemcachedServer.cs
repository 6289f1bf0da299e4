using System.Globalization;
using System.Text;
using ElastiCache.Cdk.Tests.Parameters;

namespace ElastiCache.Cdk.Tests.Engines;

/// <summary>A Memcached of 16 MB with what the template has for objects, and as much of a client as tests need.</summary>
internal static class MemcachedServer
{
    public static EngineProcess Start()
    {
        // The purpose leaves every parameter at what the engine has anyway.
        Assert.Empty(
            Exhibit.Of<PurposeTests.Caches>().Template.Properties("Objects/ParameterGroup")["Properties"]?.AsObject()
                ?? []
        );
        string[] user = Environment.UserName == "root" ? ["-u", "root"] : [];
        return EngineProcess.Start(
            Tool.Find("memcached", "apt-get install memcached"),
            port => [.. user, "-l", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-m", "16"]
        );
    }

    /// <summary>A number of <c>stats</c>.</summary>
    public static async Task<double> Statistic(Stream stream, string name)
    {
        var line = (await Call(stream, "stats\r\n", "END"))
            .Split("\r\n")
            .Single(line => line.StartsWith($"STAT {name} ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    /// <summary>Sends a request and reads up to the word that ends the reply.</summary>
    public static async Task<string> Call(Stream stream, string request, string end)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
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
