namespace ElastiCache.Live.Tests.Twins;

/// <summary>What cannot be started is one sentence that names cache, user or parameter, and nothing is left of it.</summary>
public sealed class LocalRefusalTests : LocalCommand
{
    [Theory]
    // What the engine refuses.
    [InlineData(
        "on ~app:* +newcommand",
        "small: the user api: valkey ",
        "refuses '+newcommand' in its access string ("
    )]
    [InlineData("on ~app:* +@read (on +get)", "small: the user api: valkey ", "refuses its access string (")]
    // What lint refuses.
    [InlineData(
        "on ~app:* +@read (~b:* +set",
        "small.json: small: the access string of the user api is wrong",
        "(U-05)"
    )]
    [InlineData("on ~app:* +@read >secret", "small.json: small: the access string of the user api is wrong", "(U-03)")]
    public async Task A_user_that_no_engine_makes(string access, string begins, string names)
    {
        NeedsValkey();
        await Refused(
            $$"""
            {"Resources": {
              "Api": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "api", "UserName": "api", "Engine": "valkey", "AccessString": "{{access}}", "Passwords": ["a-password-of-these-tests"]} },
              "People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "people", "Engine": "valkey", "UserIds": [{"Ref": "Api"}]} },
              "small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 2, "UserGroupIds": [{"Ref": "People"}]} } } }
            """,
            begins,
            names
        );
    }

    [Fact]
    public async Task A_parameter_that_the_engine_refuses()
    {
        NeedsValkey();
        await Refused(
            """
            {"Resources": {
              "Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "valkey8", "Description": "d", "Properties": {"databases": "-5"}}},
              "small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 1, "CacheParameterGroupName": {"Ref": "Parameters"}}}}}
            """,
            "small: databases: valkey ",
            "refuses -5 (argument must be between 1 and"
        );
    }

    [Fact]
    public async Task One_of_Memcached()
    {
        const string Template = """
            {"Resources": {
              "Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "memcached1.6", "Description": "d", "Properties": {"max_item_size": "5", "chunk_size": "48"}}},
              "pages": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {"Engine": "memcached", "NumCacheNodes": 2, "CacheParameterGroupName": {"Ref": "Parameters"}}}}}
            """;
        Support.InstalledEngines.For(Support.Templates.Plan(Template).Caches[0]);

        await Refused(
            Template,
            "pages: memcached ",
            "refuses max_item_size 5 (Item max size cannot be less than 1024 bytes): correct it"
        );
    }

    [Theory]
    [InlineData("-3", "small.json: small: NumCacheClusters is -3", "from 1 to 500")]
    [InlineData("300", "the twin would have 300 nodes (small 300 of them)", "--max-nodes 300 starts all")]
    [InlineData("100000", "small.json: small: NumCacheClusters is 100000", "from 1 to 500")]
    public Task Numbers_of_nodes_that_nobody_means(string nodes, string begins, string names) =>
        Refused(
            $$"""{"Resources": {"small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "NumCacheClusters": {{nodes}}} } } }""",
            begins,
            names
        );

    [Fact]
    public async Task More_nodes_are_started_for_who_says_so_and_fewer_not()
    {
        NeedsValkey();
        var refused = await Run("local", "up", Template(), "--detach", "--max-nodes", "1");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("at most 1 are started: --max-nodes 2 starts all", refused.Error);

        (await Run("local", "up", Template(), "--detach", "--max-nodes", "2")).Succeeded();
    }

    [Fact]
    public async Task A_user_with_rights_to_data_types_of_ElastiCache_alone_is_started_without_them()
    {
        NeedsValkey();
        var up = await Run(
            "local",
            "up",
            Template(
                """
                {"Resources": {
                  "Api": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "api", "UserName": "api", "Engine": "valkey", "AccessString": "on ~app:* +@read +@json +ft.search (~b:* +json.get)", "Passwords": ["a-password-of-these-tests"]}},
                  "People": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "people", "Engine": "valkey", "UserIds": [{"Ref": "Api"}]}},
                  "small": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "EngineVersion": "8.0", "NumCacheClusters": 1, "UserGroupIds": [{"Ref": "People"}]}}}}
                """
            ),
            "--detach"
        );

        Assert.Contains("+@json, +ft.search, +json.get of the user api", up.Succeeded().Output);
        (await Run("verify", InFolder("small.json"), "--twin")).Succeeded();
    }

    private async Task Refused(string template, string begins, string names)
    {
        Template(template);

        var run = await Run("local", "up", "small.json", "--detach");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        var sentence = Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.StartsWith($"elasticache: {begins}", sentence);
        Assert.Contains(names, sentence);
        Assert.Empty(Mine());
        Assert.False(RunIsLeft());
    }
}
