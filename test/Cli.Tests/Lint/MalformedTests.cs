using System.Text;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Tests.Lint;

public sealed class MalformedTests
{
    private static readonly string Bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + string.Concat(
            Enumerable.Range('b', 9).Select(c => $"{(char)c}: &{(char)c} [{Repeat($"*{(char)(c - 1)},", 9)}]\n")
        );

    private static readonly string Merges =
        "a: &a {x: 1}\n"
        + string.Concat(
            Enumerable.Range('b', 9).Select(c => $"{(char)c}: &{(char)c}\n  <<: [{Repeat($"*{(char)(c - 1)},", 9)}]\n")
        );

    public static TheoryData<string, string, string> Texts =>
        new()
        {
            {
                "x.json",
                "{\"Resources\": {",
                ":1: it is not valid JSON: it ends before everything is closed; is it cut off?"
            },
            { "x.json", "{\"Resources\":\n {},}", ":2: it is not valid JSON: the last entry has a comma behind it" },
            { "x.json", "", ": it is empty: expected a template in JSON or YAML" },
            { "x.yaml", " \n\n", ": it is empty: expected a template in JSON or YAML" },
            { "x.yaml", "# nothing\n", ": it is empty: expected a template in JSON or YAML" },
            { "x.json", Repeat("[", 10_000), ":1: it is nested more than 200 deep" },
            { "x.json", Repeat("{\"a\":", 10_000), ":1: it is nested more than 200 deep" },
            { "x.yaml", Repeat("[", 10_000), ":1: it is nested more than 200 deep" },
            { "x.yaml", Repeat("{a: ", 10_000), ":1: it is nested more than 200 deep" },
            { "x.yaml", Repeat("- ", 10_000), ":1: it is nested more than 200 deep" },
            { "x.yaml", Repeat("? ", 10_000), ":1: it is nested more than 200 deep" },
            { "x.yaml", Bomb, ":1: its aliases expand to more than 32 MB or 200 levels" },
            { "x.yaml", Merges, ": its merge keys (<<) bring in more than 10000 objects or 200 levels" },
            { "x.yaml", "a: &a [*a]", ":1: the anchor &a contains itself" },
            { "x.yaml", "a: 1\nb: *a", ":2: the alias *a has no anchor" },
            { "x.yaml", "a: {<<: 1}", ":1: << merges an object or a list of them" },
            { "x.yaml", "[a]: 1", ":1: a key must be text, got a list or an object" },
            { "x.yaml", "a: 1\n---\nb: 1", ":2: it has several documents: give one template a file" },
            { "x.yaml", "a:\n\t- b", ":2: it is not valid YAML: " },
            { "x.yaml", "a: 'b", ":1: it is not valid YAML: " },
            {
                "x.json",
                "{\"Resources\": \"\\ud800\"}",
                ": it has an escape sequence (\\u...) that is half a character"
            },
            { "x.json", "[]", ": the template: expected an object with Resources, got a list" },
            { "x.yaml", "text", ": the template: expected an object with Resources, got the text 'text'" },
            { "x.json", "{}", ": Resources: a template must have an object of this name" },
            { "x.json", "{\"Resources\": []}", ": Resources: a template must have an object of this name" },
            {
                "x.yaml",
                "Parameters:\n- Env\nResources: {}",
                ":1: Parameters: expected an object with parameters by name, got a list"
            },
            {
                "x.yaml",
                "Resources: {}\nConditions: IsProd",
                ":2: Conditions: expected an object with conditions by name, got the text 'IsProd'"
            },
            {
                "x.json",
                "{\"Resources\": {},\n\"Mappings\":\n[]}",
                ":2: Mappings: expected an object with mappings by name, got a list"
            },
            {
                "x.yaml",
                "Resources: {}\nRules: 1",
                ":2: Rules: expected an object with rules by name, got the number 1"
            },
            {
                "x.yaml",
                "Resources: {}\nOutputs:\n  A: !Ref B\n  C: d",
                ":4: Outputs.C: expected an object, got the text 'd'"
            },
            {
                "x.yaml",
                "Resources: {}\nParameters:\n  A: [String]",
                ":3: Parameters.A: expected an object, got a list"
            },
            { "x.json", "{\"Resources\":\n {\"A\":\n []}}", ":2: Resources.A: expected an object, got a list" },
            {
                "x.yaml",
                "Resources:\n  A:\n    Type: AWS::ElastiCache::ReplicationGroup\n    Properties:\n      Port: {a: 1}",
                ":5: Resources.A.Properties.Port: expected a number, got an object"
            },
            { "x.bin", "\0\u0001", ": it is not UTF-8 text: save it as UTF-8" },
            { "x.yaml", "R\0e\0s\0", ": it is not UTF-8 text: save it as UTF-8" },
            { "x.yaml", "Resources:\n  A\0b: {}", ":2: it has a NUL character, which is no text: take it out" },
        };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void What_is_no_template_is_one_sentence_and_exits_with_2(string name, string text, string sentence)
    {
        using var place = new Workplace().With(name, text);

        Expect(place.Lint(name), $"elasticache: {name}{sentence}", isWhole: false);
    }

    [Fact]
    public void A_mistake_leaves_everything_else_to_the_rules_and_exits_with_2()
    {
        using var place = new Workplace().With(
            "x.yaml",
            Templates.Failover
                + "\n      Port: [6379]\n  Odd: 7\n  Empty:\n    Type: AWS::ElastiCache::User\n    Properties: []\n"
        );

        var run = place.Lint("x.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("R-05 AutomaticFailoverEnabled (line 6)", run.Output);
        Assert.Contains("1 judged only in part; 1 template judged.", run.Output);
        Assert.Equal(
            [
                "elasticache: x.yaml:15: Resources.Odd: expected an object, got the number 7",
                "elasticache: x.yaml:14: Resources.Cache.Properties.Port: expected a number, got a list",
                "elasticache: x.yaml:18: Resources.Empty.Properties: expected an object, got a list",
            ],
            run.Error.TrimEnd().Split(Environment.NewLine)
        );
    }

    [Fact]
    public void Of_many_mistakes_the_first_twenty_are_told()
    {
        var resources = string.Join(',', Enumerable.Range(0, 50).Select(i => $"\"R{i}\": {i}"));

        var lines = Workplace
            .LintText($"{{\"Resources\": {{{resources}}}}}")
            .Error.TrimEnd()
            .Split(Environment.NewLine);

        Assert.Equal(21, lines.Length);
        Assert.Equal("elasticache: standard input: there are 30 more mistakes of this kind", lines[^1]);
    }

    [Fact]
    public void A_bomb_of_aliases_takes_little_memory_and_time()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Workplace.LintText(Bomb);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 512L << 20);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("latin1")]
    public void Another_encoding_is_named(string encoding)
    {
        using var place = new Workplace().With(
            "x.yaml",
            Encoding.GetEncoding(encoding).GetBytes("Description: caf\u00e9")
        );

        Expect(place.Lint("x.yaml"), "elasticache: x.yaml: it is not UTF-8 text: save it as UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake()
    {
        using var place = new Workplace().With(
            "x.json",
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Templates.Clean)]
        );

        Assert.Equal(0, place.Lint("x.json").ExitCode);
    }

    [Fact]
    public void References_in_a_circle_end() =>
        Assert.NotEqual(
            2,
            Workplace
                .LintText(
                    """
                    Resources:
                      A:
                        Type: AWS::ElastiCache::ReplicationGroup
                        Properties: {CacheParameterGroupName: !Ref B, CacheSubnetGroupName: !Ref A}
                      B:
                        Type: AWS::ElastiCache::ParameterGroup
                        Properties: {CacheParameterGroupFamily: !Ref A}
                    """
                )
                .ExitCode
        );

    [Fact]
    public void What_is_too_large_is_refused_before_it_is_read()
    {
        using var place = new Workplace();
        using (var file = File.Create(Path.Combine(place.Folder, "x.json")))
        {
            file.SetLength(65 << 20);
        }

        Expect(
            place.Lint("x.json"),
            "elasticache: x.json: it is larger than the 64 MB that are read: CloudFormation takes 1 MB"
        );
    }

    [Fact]
    public void An_endless_device_is_refused_at_the_limit()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/dev/zero is Unix's");
        using var place = new Workplace();

        Expect(place.Lint("/dev/zero"), "elasticache: /dev/zero: it is larger than the 64 MB", isWhole: false);
    }

    [Fact]
    public void A_file_of_50_MB_is_judged()
    {
        var resources = string.Join(
            ',',
            Enumerable
                .Range(0, 250_000)
                .Select(i =>
                    $$$"""
                        "R{{{i}}}":{"Type":"AWS::SSM::Parameter","Properties":{"Type":"String","Name":"/shop/settings/{{{i}}}","Description":"One of many settings that have nothing to do with a cache","Value":"value-{{{i}}}"}}
                        """
                )
        );
        using var place = new Workplace().With("x.json", $"{{\"Resources\":{{{resources}}}}}");

        Assert.Equal(0, place.Lint("x.json").ExitCode);
    }

    // Who may read everything, such as root in a container, cannot be refused a file.
    [Fact]
    public void A_missing_permission_is_one_sentence() =>
        Assert.Equal(
            "it must not be read: the permission is missing",
            Assert
                .Throws<UnreadableException>(() => Files.Guard<int>(() => throw new UnauthorizedAccessException()))
                .Message
        );

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var run = Workplace.LintText(
            Templates.Failover.Replace("cache.r7g.large", "\"\\e[31m\\n\"", StringComparison.Ordinal)
        );

        Assert.DoesNotContain('\e', run.Output);
        Assert.Contains("\\u001b[31m\\u000a", run.Output);
    }

    private static void Expect(CommandRun run, string sentence, bool isWhole = true)
    {
        var error = run.Error.TrimEnd();
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain('\n', error);
        Assert.StartsWith(sentence, error);
        Assert.True(!isWhole || error == sentence, error);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
