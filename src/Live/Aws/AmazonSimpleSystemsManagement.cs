using System.Text.Json.Nodes;

namespace ElastiCache.Live.Aws;

/// <summary>Parameters of Systems Manager, named as AWS's own client is. No value of one is ever asked for.</summary>
/// <param name="account">The account.</param>
internal sealed class AmazonSimpleSystemsManagement(AwsAccount account)
{
    /// <summary>Whether there is a parameter of a name.</summary>
    public async Task<bool> HasParameter(string name, CancellationToken cancellation) =>
        (
            await account.JsonPages(
                "ssm",
                "AmazonSSM.DescribeParameters",
                new JsonObject
                {
                    ["ParameterFilters"] = new JsonArray(
                        new JsonObject
                        {
                            ["Key"] = "Name",
                            ["Option"] = "Equals",
                            ["Values"] = new JsonArray(name),
                        }
                    ),
                },
                "Parameters",
                cancellation
            )
        ).Count > 0;
}
