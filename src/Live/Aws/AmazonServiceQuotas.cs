using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws;

/// <summary>Quotas, named as AWS's own client is.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonServiceQuotas(AwsAccount account)
{
    /// <summary>The quotas of a service as they are for this account in this Region, by code.</summary>
    public async Task<IReadOnlyDictionary<string, double>> ListServiceQuotas(
        string service,
        CancellationToken cancellation
    )
    {
        var quotas = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (
            var quota in await account.JsonPages(
                "servicequotas",
                "ServiceQuotasV20190624.ListServiceQuotas",
                new JsonObject { ["ServiceCode"] = service },
                "Quotas",
                cancellation
            )
        )
        {
            if ((string?)quota["QuotaCode"] is { } code && (double?)quota["Value"] is { } value)
            {
                quotas[code] = value;
            }
        }

        return quotas;
    }
}
