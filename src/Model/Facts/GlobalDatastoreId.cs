namespace ElastiCache.Model.Facts;

/// <summary>The ids of global datastores: AWS puts a prefix of the Region in which one is created before its name.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-CLI.html, November 2026.</remarks>
internal static class GlobalDatastoreId
{
    private static readonly Dictionary<string, string> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fpkhr"] = "us-east-2",
        ["ldgnf"] = "us-east-1",
        ["virxk"] = "us-west-1",
        ["sgaui"] = "us-west-2",
        ["bxodz"] = "ca-central-1",
        ["erpgt"] = "ap-south-1",
        ["quwsw"] = "ap-northeast-1",
        ["lfqnh"] = "ap-northeast-2",
        ["nlapn"] = "ap-northeast-3",
        ["vlqxn"] = "ap-southeast-1",
        ["vbgxd"] = "ap-southeast-2",
        ["iudkw"] = "eu-central-1",
        ["gxeiz"] = "eu-west-1",
        ["okuqm"] = "eu-west-2",
        ["fgjhi"] = "eu-west-3",
        ["juxlw"] = "sa-east-1",
        ["emvgo"] = "cn-north-1",
        ["ckbem"] = "cn-northwest-1",
        ["knjmp"] = "ap-east-1",
    };

    /// <summary>The Region in which a datastore was created; null where the table does not know its prefix.</summary>
    /// <param name="id">The whole id, such as <c>ldgnf-orders</c>.</param>
    public static string? RegionOf(string id) => Regions.GetValueOrDefault(id.Split('-')[0]);
}
