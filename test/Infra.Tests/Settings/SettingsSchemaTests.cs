namespace Infra.Tests.Settings;

public sealed class SettingsSchemaTests
{
    [Fact]
    public void The_schema_beside_the_settings_is_that_of_the_records()
    {
        var path = Repository.PathOf("src", "Infra", "environments", "environment.schema.json");
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(path, SettingsSchema.Text());
        }

        Assert.Equal(SettingsSchema.Text(), File.ReadAllText(path));
    }
}
