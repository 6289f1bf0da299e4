namespace ElastiCache.Cli.Hosting;

/// <summary>What the command says of itself.</summary>
internal static class CommandInfo
{
    /// <summary>The name that users type.</summary>
    public const string Name = "elasticache";

    /// <summary>Its version, such as <c>1.2.0</c>.</summary>
    public static string Version => typeof(CommandInfo).Assembly.GetName().Version!.ToString(3);
}
