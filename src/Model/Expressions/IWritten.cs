namespace ElastiCache.Model.Expressions;

/// <summary>A name or an object as a template writes it: an <see cref="Expression"/>.</summary>
internal interface IWritten;
