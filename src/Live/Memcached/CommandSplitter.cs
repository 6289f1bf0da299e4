using System.Text;

namespace ElastiCache.Live.Memcached;

/// <summary>
/// Finds the commands in what a client of Memcached sends, and tells those that only ElastiCache answers from those that
/// go on to the node. What a client stores is never taken for a command.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoDiscovery.AddingToYourClientLibrary.html</remarks>
internal sealed class CommandSplitter
{
    // The longest key has 250 characters; multigets name many.
    private const int LongestLine = 65536;
    private const byte BinaryRequest = 0x80;

    private readonly List<byte> _line = [];
    private long _data;
    private bool _isOpaque;
    private bool _hasBegun;

    /// <summary>Takes what a client sent apart.</summary>
    /// <param name="bytes">What arrived.</param>
    /// <returns>Pieces in their order: bytes for the node, or null for a question that the twin answers.</returns>
    public IReadOnlyList<byte[]?> Split(ReadOnlySpan<byte> bytes)
    {
        var pieces = new List<byte[]?>();
        var pass = new List<byte>(bytes.Length);
        void Flush()
        {
            if (pass.Count > 0)
            {
                pieces.Add([.. pass]);
                pass.Clear();
            }
        }

        while (bytes.Length > 0)
        {
            if (!_hasBegun)
            {
                _hasBegun = true;
                // The binary protocol has no such question.
                _isOpaque = bytes[0] == BinaryRequest;
            }

            if (_isOpaque)
            {
                pass.AddRange(bytes);
                break;
            }

            if (_data > 0)
            {
                var count = (int)Math.Min(_data, bytes.Length);
                pass.AddRange(bytes[..count]);
                _data -= count;
                bytes = bytes[count..];
                continue;
            }

            var end = bytes.IndexOf((byte)'\n');
            var taken = end < 0 ? bytes.Length : end + 1;
            _line.AddRange(bytes[..taken]);
            bytes = bytes[taken..];
            if (end < 0)
            {
                if (_line.Count > LongestLine)
                {
                    pass.AddRange(_line);
                    _line.Clear();
                    _isOpaque = true;
                }

                continue;
            }

            var words = Encoding
                .ASCII.GetString([.. _line])
                .Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (IsQuestion(words))
            {
                Flush();
                pieces.Add(null);
            }
            else
            {
                pass.AddRange(_line);
                _data = DataOf(words);
            }

            _line.Clear();
        }

        Flush();
        return pieces;
    }

    private static bool IsQuestion(string[] words) =>
        words is ["config", "get", "cluster"] or ["get" or "gets", "AmazonElastiCache:cluster"];

    // How many bytes follow on the line, with the end of line that closes them.
    private static long DataOf(string[] words)
    {
        var length = words switch
        {
            ["set" or "add" or "replace" or "append" or "prepend" or "cas", _, _, _, var bytes, ..] => bytes,
            ["ms", _, var bytes, ..] => bytes,
            _ => null,
        };
        return long.TryParse(length, out var count) && count >= 0 ? count + 2 : 0;
    }
}
