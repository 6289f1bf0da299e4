using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A security group of the same template, as far as caches care.</summary>
internal sealed record SecurityGroupSpecification
{
    /// <summary>Its name in the template.</summary>
    public string Name { get; init; } = "";

    /// <summary>The VPC: its id, its name in the template, or <see cref="Vpcs.Default"/>.</summary>
    public Value<string> Vpc { get; init; }

    /// <summary>The ranges of TCP ports that it lets in; null where they cannot all be told.</summary>
    public IReadOnlyList<PortRange>? Ingress
    {
        get => DependingIngress.Value;
        init => DependingIngress = new(value);
    }

    internal Depending<IReadOnlyList<PortRange>?> DependingIngress { private get; init; }

    /// <summary>The ranges of TCP ports that everyone may reach, as far as they can be told.</summary>
    public IReadOnlyList<OpenRange> Open
    {
        get => DependingOpen.Value;
        init => DependingOpen = new(value);
    }

    internal Depending<IReadOnlyList<OpenRange>> DependingOpen { private get; init; } = new([]);

    /// <summary>Whether it lets in another protocol than TCP, such as UDP.</summary>
    public bool LetsInOthers => DependingLetsInOthers.Value;

    internal Depending<bool> DependingLetsInOthers { private get; init; }
}
