using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Model.Tests.Pictures;

public sealed class PictureTests
{
    private const string Group = """ "Type":"AWS::ElastiCache::ReplicationGroup" """;

    [Fact]
    public void A_member_is_the_cache_of_its_own_stack()
    {
        var lines = Mermaid(
            Read($$""" "Cache":{ {{Group}},"Properties":{"ReplicationGroupId":"stranger"} } """),
            Read(
                $$"""
                "Cache":{ {{Group}},"Properties":{"ReplicationGroupId":"member"} },
                "World":{"Type":"AWS::ElastiCache::GlobalReplicationGroup","Properties":{"GlobalReplicationGroupIdSuffix":"world","Members":[
                  {"ReplicationGroupId":{"Ref":"Cache"},"ReplicationGroupRegion":"eu-west-1","Role":"PRIMARY"},
                  {"ReplicationGroupId":"far","ReplicationGroupRegion":"us-east-1","Role":"SECONDARY"}]} }
                """
            )
        );

        var world = IdOf(lines, "global datastore");
        Assert.Contains($"{IdOf(lines, "\"member: ")} ==>|primary| {world}", lines);
        Assert.Contains($"{world} ==>|secondary| {IdOf(lines, "\"far<br>")}", lines);
        Assert.DoesNotContain(
            lines,
            line => line.StartsWith($"{IdOf(lines, "\"stranger: ")} ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(3, "\"replica\"", 2)]
    [InlineData(1, "\"primary\"", 1)]
    public void Readers_are_led_to_the_replicas_where_there_are_any(int nodes, string role, int arrows)
    {
        var lines = Mermaid(Read($$""" "Cache":{ {{Group}},"Properties":{"NumCacheClusters":{{nodes}} } } """));
        var reader = IdOf(lines, "reader endpoint");

        var targets = lines
            .Where(line => line.StartsWith($"{reader} --> ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[2])
            .ToList();

        Assert.Equal(arrows, targets.Count);
        Assert.All(
            targets,
            target => Assert.Contains(lines, line => line.StartsWith($"{target}[{role}]", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(5, 5, null)]
    [InlineData(6, 5, "1 more user")]
    [InlineData(40, 5, "35 more users")]
    public void The_first_users_are_drawn_and_the_others_counted(int users, int drawn, string? more)
    {
        var lines = Mermaid(WithUsers(users));

        Assert.Equal(drawn, lines.Count(line => line.Contains("\"user<br>", StringComparison.Ordinal)));
        Assert.Equal(
            more,
            lines
                .Select(line => Regex.Match(line, "\"(\\d+ more users?)\""))
                .FirstOrDefault(match => match.Success)
                ?.Groups[1]
                .Value
        );
    }

    [Fact]
    public void Users_that_find_no_room_are_counted()
    {
        var svg = SvgPicture.Of([WithUsers(40)]);

        var shown = Regex.Match(svg, @"and (\d+) more</text>");
        Assert.True(shown.Success);
        Assert.Equal(
            40 - int.Parse(shown.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
            Regex.Count(svg[svg.IndexOf(">LOGIN<", StringComparison.Ordinal)..], @"team-\d+ \(not of")
        );
    }

    [Theory]
    [InlineData(new[] { "a", "b" }, 6, "a, b")]
    [InlineData(new[] { "one", "two", "three" }, 14, "one and 2 more")]
    [InlineData(new[] { "one", "two" }, 5, "2: one, two")]
    // None and a count would fit.
    [InlineData(new[] { "abcdefghi", "b" }, 11, "2: abcdefghi, b")]
    [InlineData(new[] { "abcdefghi", "b" }, 12, "abcdefghi, b")]
    [InlineData(new[] { "abcdefghi" }, 5, "abcdefghi")]
    public void A_list_that_does_not_fit_says_how_many_there_are(string[] items, int room, string said) =>
        Assert.Equal(said, CacheFact.Of("login", items).Within(text => text.Length <= room));

    [Fact]
    public void Every_tile_has_its_number()
    {
        var shards = string.Join(
            ',',
            Enumerable.Range(0, 7).Select(id => $$"""{"NodeGroupId":"{{id:0000}}","ReplicaCount":2}""")
        );

        var svg = SvgPicture.Of([
            Read($$""" "Cache":{ {{Group}},"Properties":{"NodeGroupConfiguration":[{{shards}}]} } """),
        ]);

        Assert.All(Enumerable.Range(0, 7), id => Assert.Contains($">{id}</text>", svg, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_endpoint_has_an_arrow_to_nodes_of_which_nobody_knows_how_many()
    {
        var svg = SvgPicture.Of([
            Read(
                $$""" "Cache":{ {{Group}},"Properties":{"NumCacheClusters":{"Fn::ImportValue":"n"},"AutomaticFailoverEnabled":true} } """
            ),
        ]);

        // Two lead to the endpoints, and two from there to the nodes.
        Assert.Equal(4, Regex.Count(svg, "class=\"ec-head\""));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(14)]
    public void Whoever_is_the_whole_internet_is_never_among_the_others(int sources)
    {
        // It comes last in the template.
        var rules = Enumerable
            .Range(1, sources)
            .Select(number =>
                $$"""{"IpProtocol":"-1","CidrIp":"{{(number == sources ? "0.0.0.0/0" : $"10.{number}.0.0/16")}}"}"""
            );
        var svg = SvgPicture.Of([
            Read(
                $$""" "Cache":{ {{Group}},"Properties":{"NumCacheClusters":2,"SecurityGroupIds":[{"Ref":"Door"}]} } """,
                $$""" "Door":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{{string.Join(',', rules)}}]} } """
            ),
        ]);

        Assert.Contains(">! 0.0.0.0/0</text>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_without_a_password_is_never_among_the_others()
    {
        var group = Read(
            $$""" "Cache":{ {{Group}},"Properties":{"UserGroupIds":[{"Ref":"Users"}]} } """,
            $$"""
            "Open":{"Type":"AWS::ElastiCache::User","Properties":{"UserId":"open","UserName":"open","Engine":"valkey","NoPasswordRequired":true,"AccessString":"on ~* +@all"} },
            "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[
              {{string.Join(',', Enumerable.Range(1, 40).Select(user => $"\"team-{user}\""))}},{"Ref":"Open"}]} }
            """
        );

        Assert.Contains(Mermaid(group), line => line.Contains("\"user<br>open<br>", StringComparison.Ordinal));
        var svg = SvgPicture.Of([group]);
        Assert.Matches(
            @"^>LOGIN</text>\s*<text [^>]*>(<title>[^<]*</title>)?! open \(",
            svg[svg.IndexOf(">LOGIN<", StringComparison.Ordinal)..]
        );
    }

    // Zones differ in the last letter of their names.
    [Theory]
    [InlineData("ap-northeast-1")]
    [InlineData("ap-southeast-2-akl-1")]
    public void The_zone_of_a_node_is_never_cut_off(string region)
    {
        var zones = string.Join(',', "abcdef".Select(letter => $"\"{region}{letter}\""));
        var svg = SvgPicture.Of([
            Read(
                $$""" "Cache":{ {{Group}},"Properties":{"NumCacheClusters":6,"PreferredCacheClusterAZs":[{{zones}}]} } """
            ),
        ]);

        Assert.All("abcdef", letter => Assert.Matches($@">((primary|replica), )?{region}{letter}</text>", svg));
    }

    [Theory]
    [InlineData(
        """{"PrimaryAvailabilityZone":"eu-central-1a","ReplicaAvailabilityZones":["eu-central-1b"],"ReplicaCount":1},{"ReplicaCount":1}""",
        "eu-central-1a, eu-central-1b; others chosen by ElastiCache"
    )]
    [InlineData(
        """{"PrimaryAvailabilityZone":"eu-central-1a","ReplicaAvailabilityZones":["eu-central-1b"],"ReplicaCount":2}""",
        "eu-central-1a, eu-central-1b; others chosen by ElastiCache"
    )]
    [InlineData(
        """{"PrimaryAvailabilityZone":{"Ref":"Zone"},"ReplicaAvailabilityZones":["eu-central-1b"],"ReplicaCount":1}""",
        "eu-central-1b; the others are known at deployment"
    )]
    [InlineData("""{"PrimaryAvailabilityZone":{"Ref":"Zone"},"ReplicaCount":1}""", "known at deployment")]
    [InlineData("""{"ReplicaCount":1}""", "chosen by ElastiCache, perhaps one for all")]
    [InlineData(
        """{"PrimaryAvailabilityZone":"eu-central-1a","ReplicaAvailabilityZones":["eu-central-1b"],"ReplicaCount":1}""",
        "eu-central-1a, eu-central-1b"
    )]
    public void Zones_are_told_as_far_as_they_are_known(string shards, string said)
    {
        var cache = InventoryReader
            .Read(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters":{"Zone":{"Type":"String"} },
                             "Resources":{"Cache":{ {{Group}},"Properties":{"NodeGroupConfiguration":[{{shards}}]} } } }
                            """
                        )
                        .RootElement
                ),
                "eu-central-1"
            )
            .Caches.Single();

        Assert.Equal(said, CacheWords.Zones(cache));
    }

    // 40 letters are allowed, of a cluster 50.
    [Theory]
    [InlineData("a-long-name-of-forty-characters-abcdefgh")]
    [InlineData("a-long-name-of-fifty-characters-abcdefghijklmnopqr")]
    public void The_name_of_a_cache_is_never_cut_off(string name) =>
        Assert.Contains(
            $">{name}</text>",
            SvgPicture.Of([Read($$""" "Cache":{ {{Group}},"Properties":{"ReplicationGroupId":"{{name}}"} } """)]),
            StringComparison.Ordinal
        );

    private static TemplateInventory WithUsers(int count) =>
        Read(
            $$""" "Cache":{ {{Group}},"Properties":{"UserGroupIds":[{"Ref":"Users"}]} } """,
            $$"""
            "Users":{"Type":"AWS::ElastiCache::UserGroup","Properties":{"UserGroupId":"g","Engine":"valkey","UserIds":[
              {{string.Join(',', Enumerable.Range(1, count).Select(user => $"\"team-{user}\""))}}]} }
            """
        );

    private static List<string> Mermaid(params TemplateInventory[] inventories) =>
        [.. MermaidPicture.Of(inventories).Split('\n').Select(line => line.Trim())];

    private static string IdOf(IEnumerable<string> lines, string text) =>
        Regex
            .Match(lines.First(line => line.Contains(text, StringComparison.Ordinal)), @"^(?:subgraph )?(n\d+)")
            .Groups[1]
            .Value;

    private static TemplateInventory Read(params string[] resources) =>
        InventoryReader.Read(
            Template.Read(JsonDocument.Parse($$"""{"Resources":{ {{string.Join(',', resources)}} } }""").RootElement),
            "eu-central-1"
        );
}
