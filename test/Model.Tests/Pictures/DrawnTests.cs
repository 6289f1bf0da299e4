using System.Text.Json;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Model.Tests.Pictures;

/// <summary>
/// Whole pictures of the templates in Drawn, to the byte. Whoever changes how they look writes them anew with
/// UPDATE_SNAPSHOTS=1 and looks at each of them in a browser.
/// </summary>
public sealed class DrawnTests
{
    private static readonly string Folder = Repository.PathOf("test", "Model.Tests", "Pictures", "Drawn");

    public static TheoryData<string, string> Pictures() =>
        new(
            from template in Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal)
            from format in (string[])["svg", "mmd", "txt"]
            select (Path.GetFileNameWithoutExtension(template), format)
        );

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_as_it_was_looked_at(string name, string format)
    {
        var template = File.ReadAllText(Path.Combine(Folder, $"{name}.json"));
        TemplateInventory[] inventories =
        [
            InventoryReader.Read(Template.Read(JsonDocument.Parse(template).RootElement), "eu-central-1"),
        ];
        var drawn = format switch
        {
            "svg" => SvgPicture.Of(inventories),
            "mmd" => MermaidPicture.Of(inventories),
            _ => TextPicture.Of(inventories),
        };
        var file = Path.Combine(Folder, $"{name}.{format}");
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file), drawn);
    }
}
