namespace Infra.Settings;

/// <summary>A settings file that cannot be used. Its message is all that a user needs to see.</summary>
internal sealed class SettingsException(string message) : Exception(message)
{
    /// <summary>Tells all mistakes at once, a line each; where there is none, nothing happens.</summary>
    public static void ThrowIfAny(IReadOnlyCollection<string> mistakes)
    {
        if (mistakes.Count > 0)
        {
            throw new SettingsException(string.Join('\n', mistakes));
        }
    }
}
