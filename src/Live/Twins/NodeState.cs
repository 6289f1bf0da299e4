using System.Globalization;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Twins;

/// <summary>What a node says of its role.</summary>
/// <param name="IsPrimary">Whether it is a primary.</param>
/// <param name="Offset">How much of the stream of writes it has.</param>
/// <param name="PrimaryPort">The port of the node that it replicates; 0 for a primary.</param>
/// <param name="IsLinked">Whether a replica is connected to its primary.</param>
internal sealed record NodeState(bool IsPrimary, long Offset, int PrimaryPort, bool IsLinked)
{
    /// <summary>Reads the answer to <c>ROLE</c>.</summary>
    public static NodeState Of(RespReply role) =>
        role.List is [{ Text: "slave" }, _, var port, var link, var offset, ..]
            ? new NodeState(false, Number(offset), (int)Number(port), link.Text == "connected")
        : role.List is [{ Text: "master" }, var written, ..] ? new NodeState(true, Number(written), 0, true)
        : throw new IOException("the answer to ROLE is neither that of a primary nor of a replica");

    private static long Number(RespReply reply) =>
        long.TryParse(reply.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
