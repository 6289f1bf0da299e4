using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ElastiCache.Model.Verification;

/// <summary>Something that a security group admits. What only the deployment knows is null.</summary>
/// <param name="Protocol">The protocol: <c>tcp</c>, or <c>any protocol</c>.</param>
/// <param name="Ports">The ports: <c>6379</c>, <c>0-65535</c>; empty where the protocol has none.</param>
/// <param name="Source">Who is admitted: addresses, a security group, a prefix list.</param>
internal sealed record IngressRule(string? Protocol, string? Ports, string? Source)
{
    private const string Any = "-1";

    /// <summary>A rule in the form in which the service tells it.</summary>
    /// <param name="protocol">The protocol, by its name or number; null where it is not known.</param>
    /// <param name="from">The first port; null where it is not known.</param>
    /// <param name="to">The last port; null where it is not known.</param>
    /// <param name="source">Who is admitted; null where it is not known.</param>
    public static IngressRule Of(string? protocol, double? from, double? to, string? source)
    {
        var name = protocol?.ToLowerInvariant() switch
        {
            Any or "all" => "any protocol",
            "6" => "tcp",
            "17" => "udp",
            "1" => "icmp",
            "58" => "icmpv6",
            var other => other,
        };
        return new IngressRule(
            name,
                // The service ignores ports of any other protocol.
                name is not (null or "tcp" or "udp" or "icmp" or "icmpv6")
                    ? ""
                : from is { } first && to is { } last ? Range(first, last)
                : null,
            source is null ? null : Addresses(source)
        );
    }

    /// <summary>The rules of a group as one text, in an order of its own.</summary>
    public static string Text(IEnumerable<IngressRule> rules) =>
        string.Join(", ", rules.Select(rule => rule.ToString()).Order(StringComparer.Ordinal));

    /// <summary>Whether each declared rule is one that is there, and none is there besides.</summary>
    /// <param name="declared">What is declared, as <see cref="Text"/> writes it.</param>
    /// <param name="actual">What is there, as <see cref="Text"/> writes it.</param>
    public static bool Same(IReadOnlyCollection<IngressRule> declared, string actual)
    {
        var there = actual.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        // Two declared rules may have the same unknown source, and the service has a rule once.
        var wanted = declared.Select(rule => there.Where(rule.Fits).ToHashSet(StringComparer.Ordinal)).ToList();
        return wanted.TrueForAll(fitting => fitting.Count > 0) && there.All(Taken(wanted, there).Contains);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var ports =
            Ports is null ? " some ports"
            : Ports.Length > 0 ? $" {Ports}"
            : "";
        return $"{Protocol ?? "some protocol"}{ports} from {Source ?? "what only the deployment knows"}";
    }

    private bool Fits(string actual) =>
        (Protocol is null || actual.StartsWith($"{Protocol} ", StringComparison.Ordinal))
        && (Source is null || actual.EndsWith($" from {Source}", StringComparison.Ordinal))
        && (Ports is null or "" || actual.Contains($" {Ports} from ", StringComparison.Ordinal));

    // Each rule that is there needs a declared one of its own: the largest matching, by augmenting paths.
    private static HashSet<string> Taken(List<HashSet<string>> wanted, string[] there)
    {
        var by = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < wanted.Count; index++)
        {
            Place(index, []);
        }

        return [.. there.Where(by.ContainsKey)];

        bool Place(int index, HashSet<string> seen)
        {
            foreach (var rule in wanted[index].Where(seen.Add))
            {
                if (!by.TryGetValue(rule, out var other) || Place(other, seen))
                {
                    by[rule] = index;
                    return true;
                }
            }

            return false;
        }
    }

    private static string Range(double first, double last) =>
        first.Equals(last)
            ? first.ToString("0", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first:0}-{last:0}");

    // 10.7.1.5/16 is told as 10.7.0.0/16.
    private static string Addresses(string source)
    {
        var slash = source.IndexOf('/', StringComparison.Ordinal);
        if (
            slash < 0
            || !IPAddress.TryParse(source.AsSpan(0, slash), out var address)
            || !int.TryParse(source.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        )
        {
            return source.ToLowerInvariant();
        }

        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return $"{new IPAddress(bytes)}/{length.ToString(CultureInfo.InvariantCulture)}";
    }
}
