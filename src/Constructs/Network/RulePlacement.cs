using Amazon.CDK;
using Constructs;
using ElastiCache.Model;

namespace ElastiCache.Cdk;

/// <summary>
/// Decides in which stack a security-group rule between a cache and an app tier is written, so that the two stacks
/// never depend on each other in a circle.
/// </summary>
/// <remarks>
/// A tier's stack usually reads the cache's endpoint and so depends on the cache's stack: the rule belongs to the tier's
/// stack then. It belongs to the cache's stack only where the cache is known to depend on the tier's stack already,
/// because its VPC, key or topic stand there or because somebody said so with <c>AddDependency</c>.
/// </remarks>
internal sealed class RulePlacement(Construct cache)
{
    private readonly List<string> _references = [];

    /// <summary>Remembers what the cache refers to: ids and ARNs, of which those of other stacks are tokens.</summary>
    public void Add(IEnumerable<string?> references, IEnumerable<Value<string>> values) =>
        _references.AddRange(
            references.Concat(values.Select(value => value.Raw)).OfType<string>().Where(Tokens.IsToken)
        );

    /// <summary>Whether a rule belongs to the stack of the peer rather than to that of the cache's security group.</summary>
    /// <param name="group">A security group of the cache.</param>
    /// <param name="peer">Who is admitted.</param>
    public bool IsRemote(IConstruct group, object peer)
    {
        if (peer is not IConstruct tier)
        {
            return false;
        }

        var (own, other) = (Stack.Of(group), Stack.Of(tier).Node.Addr);
        return own.Node.Addr != other && !Reaches(own, other);
    }

    private bool Reaches(Stack own, string other)
    {
        var home = Stack.Of(cache).Node.Addr;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Stack>([own]);
        while (open.TryPop(out var stack))
        {
            var address = stack.Node.Addr;
            if (address == other)
            {
                return true;
            }

            if (seen.Add(address))
            {
                Array.ForEach([.. stack.Dependencies, .. address == home ? Owners() : []], open.Push);
            }
        }

        return false;
    }

    // The stacks whose resources the cache refers to.
    private IEnumerable<Stack> Owners() =>
        _references
            .SelectMany(text => Tokenization.ReverseString(text).Tokens)
            .Where(token => Reference.IsReference(token))
            .Select(token => Stack.Of(((Reference)token).Target));
}
