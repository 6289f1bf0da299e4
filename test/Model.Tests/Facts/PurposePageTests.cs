using System.Text;

namespace ElastiCache.Model.Tests.Facts;

/// <summary>The page about purposes tells them as they are.</summary>
public sealed class PurposePageTests
{
    private const string Start = "<!-- purposes: written by PurposePageTests with UPDATE_SNAPSHOTS=1 -->\n";
    private const string End = "<!-- end of purposes -->";

    private static readonly string Page = Repository.PathOf("docs", "purposes.md");

    [Fact]
    public void It_lists_every_default_of_every_purpose_with_its_reason()
    {
        var text = File.ReadAllText(Page);
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(Page, text[..start] + Table() + text[end..]);
            return;
        }

        Assert.Equal(Table(), text[start..end]);
    }

    private static string Table()
    {
        var table = new StringBuilder("| purpose | property | default | because |\n|---|---|---|---|\n");
        foreach (var purpose in Purpose.All)
        {
            var first = $"`{purpose.Name}`: {purpose.Summary}";
            foreach (var row in purpose.Defaults)
            {
                table.Append($"| {first} | `{row.Property}` | {row.Value} | {row.Reason} |\n");
                first = "";
            }
        }

        return table.ToString();
    }
}
