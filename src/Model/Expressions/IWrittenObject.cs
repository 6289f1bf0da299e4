using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>An object that a template writes out: an <see cref="ObjectExpression"/>.</summary>
internal interface IWrittenObject
{
    /// <summary>How it is written.</summary>
    JsonElement Json { get; }
}
