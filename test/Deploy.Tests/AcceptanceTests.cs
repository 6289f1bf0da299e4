namespace Deploy.Tests;

/// <summary>scripts/acceptance.mjs in a simulated account: one trial that it answers, and one that only AWS can.</summary>
public sealed class AcceptanceTests(LocalAws aws)
{
    [Fact]
    public async Task It_says_what_it_costs_tries_cleans_up_and_writes_a_record()
    {
        var account = await aws.Open("acceptance");
        var records = account.Folder("records");

        var run = await account.Node(
            "acceptance.mjs",
            [
                "--region",
                LocalAccount.Region,
                "--only",
                "T6,T7",
                "--yes",
                "--record",
                records,
                "--built",
                AppContext.BaseDirectory,
            ]
        );

        run.Succeeded();
        Assert.Matches("Together about [0-9]+\\.[0-9]{2} USD", run.Output);
        Assert.Contains($"In a simulated account, Region {LocalAccount.Region}", run.Output, StringComparison.Ordinal);
        Assert.Contains("elasticache-acceptance=", run.Output, StringComparison.Ordinal);

        var record = await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(records)),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("A simulated account", record, StringComparison.Ordinal);
        Assert.Contains(
            "the change set says of the group: action Modify, replacement",
            record,
            StringComparison.Ordinal
        );
        Assert.Contains("**as expected**", record, StringComparison.Ordinal);
        Assert.Contains("**not yet tried on AWS**", record, StringComparison.Ordinal);
        Assert.Contains("Cleaned up", record, StringComparison.Ordinal);

        var stacks = await account.List("Stacks", "cloudformation", "describe_stacks");
        Assert.DoesNotContain(
            stacks,
            stack => stack["StackName"]!.GetValue<string>().StartsWith("elasticache-accept", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Which Region?")]
    [InlineData("There is no Region nowhere. They are called like eu-west-1.", "--region", "nowhere", "--plan")]
    [InlineData("There is no trial T9.", "--region", "eu-west-1", "--only", "T9")]
    [InlineData("There is no option --al.", "--al")]
    public async Task A_mistake_is_told_before_anything_is_done(string sentence, params string[] arguments)
    {
        var run = await Command.Run(
            Tool.Find("node", "install Node.js 22 or newer"),
            [Repository.PathOf("scripts", "acceptance.mjs"), .. arguments]
        );

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
