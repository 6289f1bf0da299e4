namespace ElastiCache.Model.Resources;

/// <summary>A text with <c>${Name}</c> that the template has, and that stands in no <c>Fn::Sub</c>.</summary>
/// <param name="Property">The place as a finding calls it.</param>
/// <param name="Place">Where it stands in the template.</param>
/// <param name="Names">The names, with their attributes.</param>
/// <param name="IsRefused">Whether the service refuses such a text there; else it takes it as it is written.</param>
internal sealed record ForgottenSub(string Property, string Place, IReadOnlyList<string> Names, bool IsRefused)
    : TemplateFault(Property, Place);
