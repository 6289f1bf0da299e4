using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>The names of deployed resources. ElastiCache stores them in small letters.</summary>
/// <param name="old">The template that is deployed.</param>
internal sealed class PhysicalNames(TemplateContext old)
{
    /// <summary>The deployed resource that has the name that another one is to get; null for none that is known.</summary>
    public TemplateResource? HolderOf(Side @new)
    {
        var type = @new.Resource.Type;
        if (CreateOnlyProperties.NameOf(type) is not { } property || !@new.Has(property))
        {
            return null;
        }

        return @new.Text(property).TryGet(out var name)
            ? old.Named(name, type, property)
            // What only the deployment knows is the same where it is written the same.
            : old
                .Template.OfType(type)
                .FirstOrDefault(resource => new Side(old, resource).Compared(property) == @new.Compared(property));
    }
}
