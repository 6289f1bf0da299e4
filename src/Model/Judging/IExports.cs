using ElastiCache.Model.Changes;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What other stacks of the update export.</summary>
internal interface IExports
{
    /// <summary>What happens to what stands behind an export; nothing for one that no stack has under a name written out.</summary>
    UpdateEffect Of(string name);

    /// <summary>The resource behind an export of OLD, with its template; null where it is not known what it is.</summary>
    (TemplateContext, TemplateResource)? InOld(string name);

    /// <summary>The same of NEW.</summary>
    (TemplateContext, TemplateResource)? InNew(string name);
}
