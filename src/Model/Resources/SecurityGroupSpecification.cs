using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A security group of the same template, as far as caches care.</summary>
internal sealed record SecurityGroupSpecification
{
    private readonly Depending<IReadOnlyList<PortRange>?> _ingress;
    private readonly Depending<IReadOnlyList<OpenRange>> _open = new([]);

    /// <summary>Its name in the template.</summary>
    public string Name { get; init; } = "";

    /// <summary>The VPC: its id, its name in the template, or <see cref="Vpcs.Default"/>.</summary>
    public Value<string> Vpc { get; init; }

    /// <summary>The ranges of TCP ports that it lets in; null where they cannot all be told.</summary>
    public IReadOnlyList<PortRange>? Ingress
    {
        get => _ingress.Value;
        init => _ingress = new(value);
    }

    internal Depending<IReadOnlyList<PortRange>?> DependingIngress
    {
        init => _ingress = value;
    }

    /// <summary>The ranges of TCP ports that everyone may reach, as far as they can be told.</summary>
    public IReadOnlyList<OpenRange> Open
    {
        get => _open.Value;
        init => _open = new(value);
    }

    internal Depending<IReadOnlyList<OpenRange>> DependingOpen
    {
        init => _open = value;
    }

    /// <summary>Whether it lets in another protocol than TCP, such as UDP.</summary>
    public bool LetsInOthers => DependingLetsInOthers.Value;

    internal Depending<bool> DependingLetsInOthers { private get; init; }
}
