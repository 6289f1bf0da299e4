using ElastiCache.Live.Engines;
using ElastiCache.Live.Processes;

namespace ElastiCache.Live.Tests.Engines;

/// <summary>The words with which containers are run.</summary>
public sealed class ContainerEngineTests
{
    [Theory]
    [InlineData("podman")]
    [InlineData("docker")]
    public void A_container_has_no_right_more_than_its_engine_needs(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "containers run engines on Linux only");
        var words = new ContainerEngine($"/usr/bin/{name}").Run(
            ["--workdir", "/w"],
            "valkey-server",
            "valkey/valkey:8.1",
            ["/w/node.conf"]
        );
        var line = string.Join(' ', words);

        Assert.StartsWith($"run --rm --network host --user {NativeMethods.User}:{NativeMethods.Group} ", line);
        Assert.Contains(" --read-only --cap-drop ALL --security-opt no-new-privileges ", line);
        Assert.EndsWith(" --workdir /w --entrypoint valkey-server valkey/valkey:8.1 /w/node.conf", line);
        // Docker has no such word; Podman refuses it to root.
        Assert.Equal(name == "podman" && NativeMethods.User != 0, words.Contains("keep-id"));
    }
}
