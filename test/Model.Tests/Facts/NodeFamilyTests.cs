namespace ElastiCache.Model.Tests.Facts;

public sealed class NodeFamilyTests
{
    public static TheoryData<string> Names { get; } = [.. NodeFamily.All.Select(family => family.Name)];

    // Region by Region what the table says family by family; Regions that are not listed lack nothing.
    public static TheoryData<string, string> Missing { get; } =
        new()
        {
            { "us-east-1 us-east-2 us-west-2 eu-west-1", "" },
            {
                "ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 sa-east-1 us-west-1",
                "c7gn"
            },
            {
                "af-south-1 ap-east-1 ap-south-2 ap-southeast-3 ap-southeast-4 eu-central-2 eu-south-2",
                "c7gn m4 r4 r6gd t2"
            },
            { "ap-northeast-2 eu-west-2", "c7gn r6gd" },
            { "ap-southeast-5 ap-southeast-7", "c7gn m4 m5 r4 r5 r6gd t2" },
            { "ca-west-1 eu-south-1", "c7gn m4 m7g r4 r6gd t2" },
            { "cn-north-1 cn-northwest-1", "c7gn m5 r6gd" },
            { "me-central-1 me-south-1", "c7gn c8gn m4 m8g r4 r6gd r8g t2 t4g" },
            { "us-gov-east-1 us-gov-west-1", "c7gn m4 r6gd" },
            { "ap-east-2", "c7gn c8gn m4 m5 m8g r4 r5 r6gd r8g t2" },
            { "ap-northeast-3", "c7gn c8gn m4 r6gd" },
            { "ap-southeast-6", "c7gn c8gn m4 m5 m8g r4 r5 r6gd t2 t3" },
            { "eu-north-1", "c7gn m4 r4 t2" },
            { "eu-west-3", "c7gn c8gn m4" },
            { "il-central-1", "c7gn c8gn m4 m8g r4 r6gd r8g t2" },
            { "mx-central-1", "c7gn c8gn m4 m5 m8g r4 r5 r6gd t2" },
        };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Is_missing_from_some_Regions(string regions, string families) =>
        Assert.All(
            regions.Split(' '),
            region =>
                Assert.Equal(
                    families,
                    string.Join(
                        ' ',
                        NodeFamily
                            .All.Where(family => family.IsIn(region) == false)
                            .Select(family => family.Name)
                            .Order(StringComparer.Ordinal)
                    )
                )
        );

    [Fact]
    public void No_Region_is_left_out() =>
        Assert.Equal(
            NodeFamily.Regions.Order(StringComparer.Ordinal),
            Missing.SelectMany(row => row.Data.Item1.Split(' ')).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_missing_only_from_Regions_of_the_table(string name) =>
        Assert.Empty(Family(name).MissingRegions.Except(NodeFamily.Regions));

    [Fact]
    public void Nothing_is_said_of_a_Region_that_the_table_lacks() => Assert.Null(Family("r7g").IsIn("eu-central-9"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_memory_that_grows_with_the_size(string name)
    {
        var memory = Family(name).Sizes.Select(size => size.MemoryGiB).ToList();

        Assert.True(memory[0] > 0);
        Assert.Equal(memory.Distinct().Order(), memory);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_vCPUs_that_do_not_shrink_with_the_size(string name)
    {
        var cpus = Family(name).Sizes.Select(size => size.VCpu).ToList();

        Assert.True(cpus[0] > 0);
        Assert.Equal(cpus.Order(), cpus);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_an_SSD_when_it_tiers_data(string name) =>
        Assert.All(
            Family(name).Sizes,
            size => Assert.Equal(Family(name).Can(NodeCapabilities.DataTiering), size.SsdGiB > 0)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Runs_Valkey_from_the_first_version_on(string name) =>
        Assert.Equal("7.2", Family(name).FirstVersion(EngineName.Valkey));

    [Theory]
    [InlineData("redis", "m8g r8g c8gn")]
    [InlineData("memcached", "r6gd")]
    public void Some_do_not_run_an_engine(string engine, string families) =>
        Assert.Equal(
            families.Split(' '),
            NodeFamily.All.Where(family => family.FirstVersion(engine) is null).Select(family => family.Name)
        );

    [Theory]
    [InlineData(NodeCapabilities.DataTiering, "r6gd")]
    [InlineData(NodeCapabilities.AutoScaling, "m8g m7g m6g m5 r8g r7g r6g r6gd r5 c8gn c7gn")]
    [InlineData(NodeCapabilities.GlobalDatastore, "m8g m7g m6g m5 r8g r7g r6g r6gd r5 c8gn c7gn")]
    [InlineData(NodeCapabilities.Durability, "m8g m7g m6g r8g r7g r6g c8gn c7gn")]
    [InlineData(NodeCapabilities.IPv6, "t4g t3 m8g m7g m6g m5 r8g r7g r6g r6gd r5 c8gn c7gn")]
    [InlineData(NodeCapabilities.Creatable, "t4g t3 m8g m7g m6g m5 r8g r7g r6g r6gd r5 c8gn c7gn m4 r4")]
    public void Some_can_do_more(NodeCapabilities capability, string families) =>
        Assert.Equal(
            families.Split(' '),
            NodeFamily.All.Where(family => family.Can(capability)).Select(family => family.Name)
        );

    private static NodeFamily Family(string name) => NodeFamily.All.Single(family => family.Name == name);
}
