namespace Infra.Settings;

/// <summary>A settings file that cannot be used. Its message is all that a user needs to see.</summary>
internal sealed class SettingsException(string message) : Exception(message);
