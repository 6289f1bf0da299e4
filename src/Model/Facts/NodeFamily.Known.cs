// Long: a table of every node type.
namespace ElastiCache.Model.Facts;

// The node families and their sizes: the one place where facts about node types stand. Sizes, memory and engine versions
// are from Source, read on ReadOn; Regions are from RegionSource with its template validation. A family is in a Region
// with all its sizes or not at all.
public sealed partial record NodeFamily
{
    private static readonly string[] KnownRegions = Words(
        "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 "
            + "ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 "
            + "ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 "
            + "eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 "
            + "me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 "
            + "us-gov-west-1 us-west-1 us-west-2"
    );

    private const NodeCapabilities Modern =
        NodeCapabilities.IPv6
        | NodeCapabilities.AutoScaling
        | NodeCapabilities.GlobalDatastore
        | NodeCapabilities.Creatable;

    private static readonly NodeFamily[] Families =
    [
        new("t4g")
        {
            FirstRedis = "5.0.6",
            FirstMemcached = "1.5.16",
            Capabilities = NodeCapabilities.IPv6 | NodeCapabilities.Creatable,
            Sizes = [new("micro", 2, 0.5), new("small", 2, 1.37), new("medium", 2, 3.09)],
            MissingRegions = Words("me-central-1 me-south-1"),
        },
        new("t3")
        {
            FirstRedis = "4.0.10",
            FirstMemcached = "1.5.16",
            Capabilities = NodeCapabilities.IPv6 | NodeCapabilities.Creatable,
            Sizes = [new("micro", 2, 0.5), new("small", 2, 1.37), new("medium", 2, 3.09)],
            MissingRegions = Words("ap-southeast-6"),
        },
        new("m8g")
        {
            FirstRedis = null,
            FirstMemcached = "1.6.6",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(6.79, 14.18, 29.68, 61.33, 124.65, 187.96, 251.27),
            MissingRegions = Words("ap-east-2 ap-southeast-6 il-central-1 me-central-1 me-south-1 mx-central-1"),
        },
        new("m7g")
        {
            FirstRedis = "6.2",
            FirstMemcached = "1.5.16",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(6.38, 12.93, 26.04, 52.26, 103.68, 157.12, 209.55),
            MissingRegions = Words("ca-west-1 eu-south-1"),
        },
        new("m6g")
        {
            FirstRedis = "5.0.6",
            FirstMemcached = "1.5.16",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(6.38, 12.93, 26.04, 52.26, 103.68, 157.12, 209.55),
            MissingRegions = [],
        },
        new("m5")
        {
            FirstRedis = "4.0.10",
            FirstMemcached = "1.5.16",
            Capabilities = Modern,
            Sizes = UpTo24xlarge(6.38, 12.93, 26.04, 52.26, 157.12, 314.32),
            MissingRegions = Words(
                "ap-east-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 cn-north-1 cn-northwest-1 mx-central-1"
            ),
        },
        new("r8g")
        {
            FirstRedis = null,
            FirstMemcached = "1.6.6",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(14.18, 29.68, 61.33, 124.65, 251.27, 377.9, 504.52),
            MissingRegions = Words("ap-east-2 il-central-1 me-central-1 me-south-1"),
        },
        new("r7g")
        {
            FirstRedis = "6.2",
            FirstMemcached = "1.5.16",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(13.07, 26.32, 52.82, 105.81, 209.55, 317.77, 419.09),
            MissingRegions = [],
        },
        new("r6g")
        {
            FirstRedis = "5.0.6",
            FirstMemcached = "1.5.16",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(13.07, 26.32, 52.82, 105.81, 209.55, 317.77, 419.09),
            MissingRegions = [],
        },
        new("r6gd")
        {
            FirstRedis = "6.2",
            FirstMemcached = null,
            Capabilities = Modern | NodeCapabilities.DataTiering,
            Sizes =
            [
                new("xlarge", 4, 26.32, 99.33),
                new("2xlarge", 8, 52.82, 199.07),
                new("4xlarge", 16, 105.81, 398.14),
                new("8xlarge", 32, 209.55, 796.28),
                new("12xlarge", 48, 317.77, 1194.42),
                new("16xlarge", 64, 419.09, 1592.56),
            ],
            MissingRegions = Words(
                "af-south-1 ap-east-1 ap-east-2 ap-northeast-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-south-1 eu-south-2 eu-west-2 il-central-1 me-central-1 me-south-1 mx-central-1 us-gov-east-1 us-gov-west-1"
            ),
        },
        new("r5")
        {
            FirstRedis = "4.0.10",
            FirstMemcached = "1.5.16",
            Capabilities = Modern,
            Sizes = UpTo24xlarge(13.07, 26.32, 52.82, 105.81, 317.77, 635.61),
            MissingRegions = Words("ap-east-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 mx-central-1"),
        },
        new("c8gn")
        {
            FirstRedis = null,
            FirstMemcached = "1.6.6",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(3.1, 6.79, 14.18, 29.68, 61.33, 92.99, 124.65),
            MissingRegions = Words(
                "ap-east-2 ap-northeast-3 ap-southeast-6 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1"
            ),
        },
        new("c7gn")
        {
            FirstRedis = "6.2",
            FirstMemcached = "1.6.6",
            Capabilities = Modern | NodeCapabilities.Durability,
            Sizes = UpTo16xlarge(3.09, 6.38, 12.94, 26.05, 52.26, 78.56, 105.81),
            MissingRegions = Words(
                "af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-gov-east-1 us-gov-west-1 us-west-1"
            ),
        },
        new("m4")
        {
            FirstRedis = "4.0.10",
            FirstMemcached = "1.5.16",
            Capabilities = NodeCapabilities.Creatable,
            Sizes =
            [
                new("large", 2, 6.42),
                new("xlarge", 4, 14.28),
                new("2xlarge", 8, 29.7),
                new("4xlarge", 16, 60.78),
                new("10xlarge", 40, 154.64),
            ],
            MissingRegions = Words(
                "af-south-1 ap-east-1 ap-east-2 ap-northeast-3 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 us-gov-east-1 us-gov-west-1"
            ),
        },
        new("r4")
        {
            FirstRedis = "4.0.10",
            FirstMemcached = "1.5.16",
            Capabilities = NodeCapabilities.Creatable,
            Sizes =
            [
                new("large", 2, 12.3),
                new("xlarge", 4, 25.05),
                new("2xlarge", 8, 50.47),
                new("4xlarge", 16, 101.38),
                new("8xlarge", 32, 203.26),
                new("16xlarge", 64, 407),
            ],
            MissingRegions = Words(
                "af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1"
            ),
        },
        new("t2")
        {
            FirstRedis = "4.0.10",
            FirstMemcached = "1.5.16",
            Capabilities = NodeCapabilities.None,
            Sizes = [new("micro", 1, 0.555), new("small", 1, 1.55), new("medium", 2, 3.22)],
            MissingRegions = Words(
                "af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1"
            ),
        },
    ];

    /// <summary>Application Auto Scaling stops at 2xlarge.</summary>
    internal static readonly string[] AutoScalingSizes = ["large", "xlarge", "2xlarge"];

    // Every other size can be a member of a global datastore.
    private static readonly string[] BelowLarge = ["micro", "small", "medium"];

    /// <summary>Whether a capability that a family has is one of a size too.</summary>
    private static bool Has(NodeCapabilities capability, string size) =>
        capability switch
        {
            NodeCapabilities.AutoScaling => AutoScalingSizes.Contains(size),
            NodeCapabilities.GlobalDatastore => !BelowLarge.Contains(size),
            _ => true,
        };

    private static string[] Words(string text) => text.Split(' ');

    // The sizes of most families of Graviton, by their memory in GiB.
    private static NodeSize[] UpTo16xlarge(params double[] memory) =>
        [
            new("large", 2, memory[0]),
            new("xlarge", 4, memory[1]),
            new("2xlarge", 8, memory[2]),
            new("4xlarge", 16, memory[3]),
            new("8xlarge", 32, memory[4]),
            new("12xlarge", 48, memory[5]),
            new("16xlarge", 64, memory[6]),
        ];

    // Those of the families of Intel: without 8xlarge and 16xlarge.
    private static NodeSize[] UpTo24xlarge(params double[] memory) =>
        [
            new("large", 2, memory[0]),
            new("xlarge", 4, memory[1]),
            new("2xlarge", 8, memory[2]),
            new("4xlarge", 16, memory[3]),
            new("12xlarge", 48, memory[4]),
            new("24xlarge", 96, memory[5]),
        ];
}
