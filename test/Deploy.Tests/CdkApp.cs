using System.Text.Json.Nodes;

namespace Deploy.Tests;

/// <summary>The programs that the tests deploy, as they were built with them.</summary>
internal static class CdkApp
{
    public static string Examples { get; } = Path.Combine(AppContext.BaseDirectory, "Examples.dll");

    /// <summary>The command that runs the app.</summary>
    public static string Infra { get; } = $"dotnet \"{Path.Combine(AppContext.BaseDirectory, "Infra.dll")}\"";

    /// <summary>What the CDK's command takes from cdk.json and hands to a program.</summary>
    public static string Context() =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("cdk.json")))!["context"]!.ToJsonString();
}
