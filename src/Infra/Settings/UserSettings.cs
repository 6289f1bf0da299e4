namespace Infra.Settings;

/// <summary>A user who may log in to a cache: either an access string, or its parts.</summary>
internal sealed record UserSettings
{
    [Description(
        "How the user proves who it is: a generated password in Secrets Manager, or IAM. Default: password. Changing it needs another name."
    )]
    public string Authentication { get; set; } = "password";

    [Description(
        "What the user may do, as the engine writes it: on ~app:* +@read. Default: made of keys, channels and commands."
    )]
    public string? AccessString { get; set; }

    [Description("Patterns of keys that the user may read and write, such as cart:*. Default: none.")]
    public List<string> Keys { get; set; } = [];

    [Description("Patterns of keys that the user may read. Default: none.")]
    public List<string> ReadKeys { get; set; } = [];

    [Description("Patterns of channels that the user may publish to and subscribe to. Default: none.")]
    public List<string> Channels { get; set; } = [];

    [Description(
        "Commands and categories that the user may use, such as get or @read; -@dangerous takes away what came before it. Default: none."
    )]
    public List<string> Commands { get; set; } = [];

    /// <summary>What the engine is told.</summary>
    internal string Access =>
        AccessString
        ?? string.Join(
            ' ',
            [
                "on",
                .. Keys.Select(pattern => $"~{pattern}"),
                .. ReadKeys.Select(pattern => $"%R~{pattern}"),
                .. Channels.Select(pattern => $"&{pattern}"),
                .. Commands.Select(command => command.StartsWith('-') ? command : $"+{command}"),
            ]
        );
}
