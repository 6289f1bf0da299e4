using ElastiCache.Model.Twins;

namespace ElastiCache.Model.Verification;

/// <summary>What a cache is otherwise than declared, as its clients meet it.</summary>
internal static class DataPlaneJudge
{
    /// <summary>Every difference.</summary>
    /// <param name="cache">What is declared.</param>
    /// <param name="observed">What was met.</param>
    /// <param name="expected">The parameters that an engine is to have, in its own words.</param>
    public static IReadOnlyList<LiveFinding> Judge(
        TwinCache cache,
        ObservedCache observed,
        IReadOnlyDictionary<string, string> expected
    ) =>
        [
            .. Reach(cache, observed),
            .. Encryption(cache, observed),
            .. cache.IsMemcached ? Discovery(cache, observed) : LoginJudge.Judge(cache, observed),
            .. Topology(cache, observed),
            .. Settings(cache, observed, expected),
            .. observed.RoundTripProblem is { } problem
                ? [DataPlaneRules.RoundTrip.Broken(cache, "", problem)]
                : Array.Empty<LiveFinding>(),
        ];

    private static IEnumerable<LiveFinding> Reach(TwinCache cache, ObservedCache observed)
    {
        foreach (var endpoint in observed.Endpoints)
        {
            if (endpoint.Problem is { } problem)
            {
                yield return endpoint.IsCertificateProblem
                    ? DataPlaneRules.Certificate.Broken(
                        cache,
                        endpoint.Kind,
                        $"the certificate of the {endpoint.Kind} endpoint {endpoint.Address} is not accepted: {problem}"
                    )
                    : DataPlaneRules.Reachable.Broken(
                        cache,
                        endpoint.Kind,
                        $"the {endpoint.Kind} endpoint {endpoint.Address} does not answer: {problem}"
                    );
            }
            else if (endpoint.LeadsToPrimary is { } isPrimary && !cache.IsClustered)
            {
                var hasReplicas = observed.Nodes.Any(node => node.IsPrimary == false);
                if (endpoint.Kind == "primary" && !isPrimary)
                {
                    yield return DataPlaneRules.Endpoints.Broken(
                        cache,
                        endpoint.Kind,
                        $"the primary endpoint {endpoint.Address} leads to a replica"
                    );
                }
                else if (endpoint.Kind == "reader" && isPrimary && hasReplicas)
                {
                    yield return DataPlaneRules.Endpoints.Broken(
                        cache,
                        endpoint.Kind,
                        $"the reader endpoint {endpoint.Address} leads to the primary, though there are replicas"
                    );
                }
            }
        }

        foreach (var node in observed.Nodes.Where(node => node.Problem is not null))
        {
            yield return DataPlaneRules.Reachable.Broken(
                cache,
                node.Address,
                $"the node {node.Address} does not answer: {node.Problem}"
            );
        }
    }

    private static IEnumerable<LiveFinding> Encryption(TwinCache cache, ObservedCache observed)
    {
        foreach (var node in observed.Nodes)
        {
            if (cache.TransitEncryption == TransitEncryptionKind.Required && node.AnswersPlaintext == true)
            {
                yield return DataPlaneRules.NoPlaintext.Broken(
                    cache,
                    node.Address,
                    $"TLS is required, and the node {node.Address} answers plaintext"
                );
            }
            else if (
                cache.TransitEncryption != TransitEncryptionKind.Required
                && node.Problem is null
                && node.AnswersPlaintext == false
            )
            {
                yield return DataPlaneRules.Plaintext.Broken(
                    cache,
                    node.Address,
                    $"TLS is {(cache.TransitEncryption == TransitEncryptionKind.Off ? "off" : "preferred")}, and the node {node.Address} answers no plaintext"
                );
            }

            if (node.CertificateProblem is { } problem)
            {
                yield return DataPlaneRules.Certificate.Broken(
                    cache,
                    node.Address,
                    $"the certificate of {node.Address} is not accepted: {problem}"
                );
            }

            if (node.OldTls.Count > 0)
            {
                yield return DataPlaneRules.ModernTls.Broken(
                    cache,
                    node.Address,
                    $"{node.Address} accepts TLS {string.Join(" and ", node.OldTls)}"
                );
            }
        }
    }

    private static IEnumerable<LiveFinding> Topology(TwinCache cache, ObservedCache observed)
    {
        foreach (var node in observed.Nodes)
        {
            if (node.IsClustered is { } isClustered && isClustered != cache.IsClustered)
            {
                yield return DataPlaneRules.ClusterMode.Broken(
                    cache,
                    node.Address,
                    $"cluster mode is declared {(cache.IsClustered ? "on" : "off")}, and {node.Address} has it {(isClustered ? "on" : "off")}"
                );
            }

            if (node.IsPrimary == false && !node.IsLinked)
            {
                yield return DataPlaneRules.InSync.Broken(
                    cache,
                    node.Address,
                    $"the replica {node.Address} is not connected to its primary {node.PrimaryAddress}"
                );
            }

            if (node.IsPrimary == false && node.WriteCode == "")
            {
                yield return DataPlaneRules.ReadOnlyReplica.Broken(
                    cache,
                    node.Address,
                    $"the replica {node.Address} takes writes"
                );
            }
        }

        foreach (var finding in ShardJudge.Judge(cache, observed))
        {
            yield return finding;
        }
    }

    private static IEnumerable<LiveFinding> Settings(
        TwinCache cache,
        ObservedCache observed,
        IReadOnlyDictionary<string, string> expected
    )
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in observed.Nodes)
        {
            if (node.Engine is { } engine && engine != cache.Engine && said.Add("engine"))
            {
                yield return DataPlaneRules.Engine.Broken(
                    cache,
                    node.Address,
                    $"{cache.Engine} is declared, and {node.Address} runs {engine}"
                );
            }

            foreach (var (name, value) in expected)
            {
                if (
                    node.Parameters.TryGetValue(name, out var actual)
                    && !ParameterText.Same(name, value, actual)
                    && said.Add(name)
                )
                {
                    yield return DataPlaneRules.Parameters.Broken(
                        cache,
                        name,
                        $"{name} is to be {value}, and is {(actual.Length == 0 ? "empty" : actual)} on {node.Address}"
                    );
                }
            }
        }
    }

    private static IEnumerable<LiveFinding> Discovery(TwinCache cache, ObservedCache observed)
    {
        if (observed.DiscoveredNodes is { } count && count != cache.NodeCount)
        {
            yield return DataPlaneRules.Discovery.Broken(
                cache,
                "configuration",
                $"{cache.NodeCount} nodes are declared, and clients are told of {count}"
            );
        }
    }
}
