namespace ElastiCache.Live.Tests.Support;

/// <summary>Files with passwords.</summary>
public sealed class SecretFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("es").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_cannot_be_written_leaves_no_draft_with_passwords()
    {
        var folder = Path.Combine(_folder, "adir");
        Directory.CreateDirectory(folder);

        Assert.ThrowsAny<Exception>(() => SecretFile.Write(folder, "secret"));

        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_device_stays_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped, because Windows has no /dev/null");
        // A link to it, so that nothing of the machine is lost should it be replaced.
        var link = Path.Combine(_folder, "null.env");
        File.CreateSymbolicLink(link, "/dev/null");

        SecretFile.Write(link, "secret");

        Assert.Equal("/dev/null", new FileInfo(link).LinkTarget);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        Assert.Empty(File.ReadAllText("/dev/null"));
    }

    [Fact]
    public void A_link_stays_one_and_its_file_is_written()
    {
        var (file, link) = (Path.Combine(_folder, "real.env"), Path.Combine(_folder, "link.env"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);

        SecretFile.Write(link, "new");

        Assert.Equal(file, new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(file));
    }
}
