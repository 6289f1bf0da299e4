namespace Infra.Tests.Processes;

/// <summary>The app as the CDK's command starts it.</summary>
internal sealed record InfraApp(CommandResult Run, string Folder)
{
    /// <summary>The templates that were written.</summary>
    public IEnumerable<string> Templates =>
        Directory
            .EnumerateFiles(Folder, "*.template.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);

    /// <summary>Starts the app with context: <c>-c KEY=VALUE</c>.</summary>
    public static Task<InfraApp> Start(params (string Key, JsonNode Value)[] context) => StartIn([], context);

    /// <summary>Starts the app with other environment variables, and context.</summary>
    public static async Task<InfraApp> StartIn(
        Dictionary<string, string> variables,
        params (string Key, JsonNode Value)[] context
    )
    {
        var folder = TemporaryFolder.New();
        var environment = new Dictionary<string, string?>(Surroundings.Neutral, StringComparer.Ordinal)
        {
            ["CDK_OUTDIR"] = folder,
            ["CDK_CONTEXT_JSON"] = CdkJson.Context(context).ToJsonString(),
        };
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        var dotnet = Tool.Find("dotnet", "see global.json");
        var app = Path.Combine(AppContext.BaseDirectory, "Infra.dll");
        return new InfraApp(await Command.Run(dotnet, [app], environment: environment), folder);
    }

    /// <summary>Starts the app with settings of a test, which lie in <c>FOLDER/test.json</c>.</summary>
    public static Task<InfraApp> With(string settings, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "test.json"), settings);
        return Start(("env", "test"), ("environments", folder));
    }

    /// <summary>Fails unless the app has said this, nothing else, and made nothing.</summary>
    public void Refuses(params string[] sentences)
    {
        Assert.Equal(sentences, Run.Error.Trim('\n').Split('\n'));
        Assert.Equal((1, ""), (Run.ExitCode, Run.Output));
        Assert.Empty(Templates);
    }
}
