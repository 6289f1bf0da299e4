using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>The names of deployed resources. ElastiCache stores them in small letters.</summary>
internal sealed class PhysicalNames(TemplateContext old)
{
    /// <summary>The deployed resource that has the name that another one is to get; null for none that is known.</summary>
    /// <param name="new">What is to get it.</param>
    /// <param name="used">What happens to what the name is made of.</param>
    public TemplateResource? HolderOf(Side @new, IUsedResources used)
    {
        var type = @new.Resource.Type;
        if (CreateOnlyProperties.NameOf(type) is not { } property || !@new.Has(property))
        {
            return null;
        }

        return @new.Text(property).TryGet(out var name) ? old.AllNamed(name, type, property).FirstOrDefault(old.Exists)
            : @new.Written(property) is not { } written || !ResourceChange.IsUntouched(@new, written, used) ? null
            // What only the deployment knows is the same where it is written the same, and made of what stays.
            : old
                .Template.OfType(type)
                .FirstOrDefault(resource =>
                    old.Exists(resource) && new Side(old, resource).Compared(property) == @new.Compared(property)
                );
    }
}
