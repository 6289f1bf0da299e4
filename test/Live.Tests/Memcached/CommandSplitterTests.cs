using System.Text;
using ElastiCache.Live.Memcached;

namespace ElastiCache.Live.Tests.Memcached;

/// <summary>Which commands of a Memcached client go on to the node.</summary>
public sealed class CommandSplitterTests
{
    [Theory]
    [InlineData("config get cluster\r\n", "?")]
    [InlineData("get AmazonElastiCache:cluster\r\n", "?")]
    [InlineData("get a\r\nconfig get cluster\r\nget b\r\n", "get a\r\n|?|get b\r\n")]
    [InlineData("config get other\r\n", "config get other\r\n")]
    [InlineData(
        "set k 0 0 20\r\nconfig get cluster\r\n\r\nget k\r\n",
        "set k 0 0 20\r\nconfig get cluster\r\n\r\nget k\r\n"
    )]
    [InlineData("ms k 20\r\nconfig get cluster\r\n\r\n", "ms k 20\r\nconfig get cluster\r\n\r\n")]
    [InlineData("set k 0 0 0\r\n\r\nconfig get cluster\r\n", "set k 0 0 0\r\n\r\n|?")]
    public void A_question_of_ElastiCache_is_taken_out_and_data_never(string sent, string expected) =>
        Assert.Equal(expected, Text(new CommandSplitter().Split(Encoding.ASCII.GetBytes(sent))));

    [Fact]
    public void It_does_not_matter_how_the_bytes_arrive()
    {
        const string sent = "set k 0 0 20\r\nconfig get cluster\r\n\r\nconfig get cluster\r\nget k\r\n";
        for (var size = 1; size <= sent.Length; size++)
        {
            var splitter = new CommandSplitter();
            var pieces = Encoding.ASCII.GetBytes(sent).Chunk(size).SelectMany(chunk => splitter.Split(chunk)).ToList();

            Assert.Equal(
                "set k 0 0 20\r\nconfig get cluster\r\n\r\n?get k\r\n",
                string.Concat(pieces.Select(piece => piece is null ? "?" : Encoding.ASCII.GetString(piece)))
            );
        }
    }

    [Fact]
    public void The_binary_protocol_passes_as_it_is()
    {
        byte[] binary = [0x80, 0x0a, .. Encoding.ASCII.GetBytes("\r\nconfig get cluster\r\n")];

        Assert.Equal(binary, Assert.Single(new CommandSplitter().Split(binary)));
    }

    [Fact]
    public void Nodes_are_told_in_the_form_of_ElastiCache() =>
        Assert.Equal(
            "CONFIG cluster 0 47\r\n1\nlocalhost|127.0.0.1|20001 localhost|127.0.0.1|20002\n\r\nEND\r\n".Replace(
                "47",
                $"{"1\nlocalhost|127.0.0.1|20001 localhost|127.0.0.1|20002\n".Length}"
            ),
            MemcachedFront.Configuration([20001, 20002])
        );

    private static string Text(IEnumerable<byte[]?> pieces) =>
        string.Join('|', pieces.Select(piece => piece is null ? "?" : Encoding.ASCII.GetString(piece)));
}
