namespace Package.Tests;

/// <summary>The repository's own workflows: they install what a runner lacks, and call what everyone calls.</summary>
public sealed class WorkflowTests
{
    [Theory]
    [InlineData("checks", ".ci/run")]
    [InlineData("release", "scripts/release")]
    public void A_workflow_ends_with_the_script_that_everyone_calls(string workflow, string script)
    {
        Assert.True(File.Exists(Repository.PathOf(script.Split('/'))), script);
        Assert.Contains(
            $" {script}",
            File.ReadAllLines(Repository.PathOf(".github", "workflows", $"{workflow}.yml"))[^1],
            StringComparison.Ordinal
        );
    }
}
