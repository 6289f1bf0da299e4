using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A security group of the same template, as far as caches care.</summary>
internal sealed record SecurityGroupSpecification
{
    private readonly Depending<IReadOnlyList<PortRange>?> _ingress;

    /// <summary>The VPC: its id, or its name in the template.</summary>
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
}
