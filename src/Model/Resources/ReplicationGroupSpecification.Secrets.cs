using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

internal sealed partial record ReplicationGroupSpecification
{
    private readonly Depending<ParameterUse?> _authTokenParameter;

    /// <summary>The parameter that the AUTH token is; null for none.</summary>
    internal ParameterUse? AuthTokenParameter
    {
        get => _authTokenParameter.Value;
        init => _authTokenParameter = new(value);
    }

    /// <summary>Why the AUTH token of a template is no secret.</summary>
    internal SecretFlaw AuthTokenFlaw => DependingAuthTokenFlaw.Value;

    internal Depending<SecretFlaw> DependingAuthTokenFlaw { private get; init; } = new(SecretFlaw.None);

    /// <summary>The secret of the template that generates the AUTH token; null for none.</summary>
    internal GeneratedSecret? AuthTokenSecret => DependingAuthTokenSecret.Value;

    internal Depending<GeneratedSecret?> DependingAuthTokenSecret { private get; init; } = new((GeneratedSecret?)null);

    internal Depending<ParameterUse?> DependingAuthTokenParameter
    {
        init => _authTokenParameter = value;
    }
}
