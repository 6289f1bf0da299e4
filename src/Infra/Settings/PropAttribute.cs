namespace Infra.Settings;

/// <summary>
/// Which prop of the constructs a setting becomes, as it is. Where the setting is left out, or a construct has no such prop,
/// nothing is set. The rest of the settings is translated by the stacks.
/// </summary>
/// <param name="name">The prop.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PropAttribute(string name) : Attribute
{
    /// <summary>The prop.</summary>
    public string Name { get; } = name;
}
