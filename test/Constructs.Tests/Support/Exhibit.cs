using System.Reflection;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>
/// An app that is built and synthesized once, for all tests that look at it. CDK is slow: many caches in one stack cost
/// far less than many stacks.
/// </summary>
public abstract class Exhibit
{
    private static readonly Dictionary<Type, Lazy<Exhibit>> Made = [];

    private CacheTemplate? _template;

    protected Exhibit()
    {
        Stack = Stacks.New();
        Vpc = Networks.Isolated(Stack);
    }

    /// <summary>The stack with the caches.</summary>
    public Stack Stack { get; protected init; }

    /// <summary>A VPC with an isolated subnet in each of three zones.</summary>
    public IVpc Vpc { get; protected init; }

    /// <summary>The template of <see cref="Stack"/>. From then on the tree cannot be changed.</summary>
    public CacheTemplate Template => _template ??= CacheTemplate.Of(Stack);

    /// <summary>The files of all templates of the app.</summary>
    public virtual IEnumerable<string> Files => [Template.File];

    /// <summary>The exhibit of a type, made at the first call.</summary>
    public static T Of<T>()
        where T : Exhibit, new() => (T)Of(typeof(T));

    /// <summary>All exhibits.</summary>
    public static IReadOnlyList<Exhibit> All() =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Exhibit)) && !type.IsAbstract)
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(Of),
        ];

    /// <summary>Adds a replication group that differs from the smallest one by <paramref name="change"/>.</summary>
    protected ReplicationGroup Group(string id, Func<ReplicationGroupProps, ReplicationGroupProps>? change = null)
    {
        var props = new ReplicationGroupProps { Vpc = Vpc, NodeType = CacheNodeType.R7gLarge };
        return new ReplicationGroup(Stack, id, change?.Invoke(props) ?? props);
    }

    /// <summary>Adds a Memcached cluster that differs from the smallest one by <paramref name="change"/>.</summary>
    protected MemcachedCluster Memcached(string id, Func<MemcachedClusterProps, MemcachedClusterProps>? change = null)
    {
        var props = new MemcachedClusterProps { Vpc = Vpc, NodeType = CacheNodeType.R7gLarge };
        return new MemcachedCluster(Stack, id, change?.Invoke(props) ?? props);
    }

    /// <summary>Adds a serverless cache that differs from the smallest one by <paramref name="change"/>.</summary>
    protected ServerlessCache Serverless(string id, Func<ServerlessCacheProps, ServerlessCacheProps>? change = null)
    {
        var props = new ServerlessCacheProps { Vpc = Vpc };
        return new ServerlessCache(Stack, id, change?.Invoke(props) ?? props);
    }

    /// <summary>Adds an output, so that a value that only the deployment knows can be looked at.</summary>
    protected void Output(string id, string value) => new CfnOutput(Stack, id, new CfnOutputProps { Value = value });

    // Lazy also remembers a failure, so that it is not repeated for every test.
    private static Exhibit Of(Type type)
    {
        if (!Made.TryGetValue(type, out var exhibit))
        {
            Made[type] = exhibit = new Lazy<Exhibit>(() => (Exhibit)Activator.CreateInstance(type)!);
        }

        return exhibit.Value;
    }
}
