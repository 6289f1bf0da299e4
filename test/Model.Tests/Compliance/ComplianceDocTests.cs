namespace ElastiCache.Model.Tests.Compliance;

public sealed class ComplianceDocTests
{
    [Fact]
    public void The_page_lists_every_control_of_every_policy()
    {
        var rows = File.ReadAllLines(Repository.PathOf("docs", "compliance.md"))
            .Where(line => line.StartsWith("| COMP-", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .ToDictionary(cells => cells[0], cells => cells[2..]);

        for (var column = 0; column < CompliancePolicy.All.Count; column++)
        {
            var stated = rows.Where(row => row.Value[column].Length > 0)
                .Select(row => (row.Key, Controls: row.Value[column].Split(", 1")[0]))
                .Order();
            Assert.Equal(
                CompliancePolicy.All[column].Controls.Select(control => (control.RuleId, control.Controls)).Order(),
                stated
            );
        }
    }
}
