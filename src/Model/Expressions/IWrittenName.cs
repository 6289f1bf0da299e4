namespace ElastiCache.Model.Expressions;

/// <summary>A name as a template writes it: an <see cref="Expression"/>.</summary>
internal interface IWrittenName;
