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
    /// <summary>
    /// What the cache refers to: ids and ARNs, of which those of other stacks are tokens. Read only where a tier stands in
    /// another stack: most of it takes a call to Node each.
    /// </summary>
    public Func<IEnumerable<string?>> References { private get; set; } = () => [];

    /// <summary>Whether a rule belongs to the stack of the peer rather than to that of the cache's security group.</summary>
    /// <param name="group">A security group of the cache.</param>
    /// <param name="peer">Who is admitted.</param>
    public bool IsRemote(IConstruct group, object peer)
    {
        if (peer is not IConstruct tier)
        {
            return false;
        }

        var (own, other) = (Stack.Of(group), Stack.Of(tier));
        return own != other && !Reaches(own, other.Node.Addr);
    }

    private bool Reaches(Stack own, string other)
    {
        var home = Stack.Of(cache).Node.Addr;
        var seen = new HashSet<string>();
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
        References()
            .OfType<string>()
            .Where(Tokens.IsToken)
            .SelectMany(text => Tokenization.ReverseString(text).Tokens)
            .Where(token => Reference.IsReference(token))
            .Select(token => Stack.Of(((Reference)token).Target));
}
