using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>What an update does to the resources that another one names.</summary>
internal interface IUsedResources
{
    /// <summary>What happens to a resource of the template, as far as its name or the attribute is another one afterwards.</summary>
    UpdateEffect EffectOn(Reference reference);

    /// <summary>What happens to a resource that uses the one that is judged.</summary>
    /// <param name="id">Its logical id.</param>
    UpdateEffect EffectOnUser(string id);

    /// <summary>What happens to what another stack exports.</summary>
    /// <param name="name">The name of the export.</param>
    UpdateEffect EffectOnExport(string name);
}
