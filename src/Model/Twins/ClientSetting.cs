namespace ElastiCache.Model.Twins;

/// <summary>A variable of an application.</summary>
/// <param name="Name">Its name, such as <c>SESSIONS_PRIMARY_ENDPOINT</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsSecret">Whether the value must not be shown.</param>
internal sealed record ClientSetting(string Name, string Value, bool IsSecret);
