using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>A value of a template as it is written there: a literal, a list, an object, or a function of others.</summary>
/// <param name="json">How it is written.</param>
internal abstract class Expression(JsonElement json) : IWritten
{
    /// <summary>How it is written in the template.</summary>
    public JsonElement Json => json;

    /// <summary>The expressions that it is made of.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    /// <summary>What the template calls it: the name of a <c>Ref</c>, or the function; null for what is neither.</summary>
    public virtual string? Called =>
        json.ValueKind == JsonValueKind.Object && json.EnumerateObject().ToList() is [var function]
            ? function.Name
            : null;

    /// <summary>
    /// The only name of a <c>Ref</c> of which its text is made, and what is written around that; null where it is made otherwise.
    /// </summary>
    public virtual (string Name, string Before, string After)? AroundName => null;

    /// <summary>That name, and what it has to be for this to be a text; null where nothing makes it so.</summary>
    public (string Name, string Value)? Making(string text) =>
        AroundName is var (name, before, after)
        && text.Length >= before.Length + after.Length
        && text.StartsWith(before, StringComparison.Ordinal)
        && text.EndsWith(after, StringComparison.Ordinal)
            ? (name, text[before.Length..^after.Length])
            : null;

    /// <summary>What it denotes, with parameters and conditions as they are assigned at present.</summary>
    public abstract Evaluated Evaluate(IScope scope);
}
