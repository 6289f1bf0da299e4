using System.Text;

namespace Infra.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly string _folder = TemporaryFolder.New();

    private string File => $"{_folder}/dev.json";

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData(" \n\t", "the file is empty")]
    [InlineData("// nothing", "not valid JSON at line 1, column 11: there is nothing but comments")]
    [InlineData("{\n  \"tags\": {", "not valid JSON at line 2, column 12: the file ends before everything is closed")]
    [InlineData("{ \"tags\": ", "not valid JSON at line 1, column 11: the file ends before everything is closed")]
    [InlineData(
        "{ \"region\": \"eu-",
        "not valid JSON at line 1, column 17: the file ends before everything is closed"
    )]
    [InlineData("{ \"regi", "not valid JSON at line 1, column 8: the file ends before everything is closed")]
    [InlineData("{ 'tags': {} }", "not valid JSON at line 1, column 3: ''' is an invalid start of a property name")]
    [InlineData(
        "{\n  \"region\": eu-west-1\n}",
        "not valid JSON at line 2, column 13: 'e' is an invalid start of a value"
    )]
    [InlineData("{} {}", "not valid JSON at line 1, column 4: '{' is invalid after a single JSON value")]
    [InlineData(
        "{ \"region\": \"a\nb\" }",
        "not valid JSON at line 1, column 15: '0x0A' is invalid within a JSON string"
    )]
    [InlineData("{ \"\\ude00\": 1 }", "a name contains half of a character (\\ud800 to \\udfff by itself)")]
    public void A_file_that_is_no_JSON_gets_one_sentence(string text, string sentence) =>
        Assert.Equal($"{File}: {sentence}", Refusal(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_file_that_is_nested_too_deeply_gets_one_sentence() =>
        Assert.Matches(
            ": not valid JSON at line 1, column [0-9]+: The maximum configured depth of 64 has been exceeded",
            Refusal(Encoding.UTF8.GetBytes(new string('[', 100_000)))
        );

    [Theory]
    [InlineData("region")]
    [InlineData("removal")]
    [InlineData("tags/team")]
    [InlineData("caches/sessions/nodeType")]
    public void Half_of_a_character_gets_one_sentence(string path)
    {
        var text = SettingsText.With(path, "\"HALF\"").Replace("HALF", "\\ud83d", StringComparison.Ordinal);

        Assert.Equal(
            [$"$.{path.Replace('/', '.')}: half of a character, got \"\\ud83d\": \\ud800 to \\udfff stand in pairs"],
            SettingsText.Mistakes(text)
        );
    }

    [Fact]
    public void A_file_that_is_not_in_UTF8_gets_one_sentence() =>
        Assert.Equal($"{File}: not a text in UTF-8", Refusal([(byte)'{', 0xFF, 0xC0, (byte)'}']));

    [Fact]
    public void A_byte_order_mark_is_no_mistake() =>
        Assert.Equal(2, Load([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SettingsText.Base)]).Caches.Count);

    [Fact]
    public void Comments_and_trailing_commas_are_no_mistakes()
    {
        var text = SettingsText
            .Base.Replace("{} }", "{}, }", StringComparison.Ordinal)
            .Insert(1, "\n// for a while\n/* or\n longer */");

        Assert.Equal(["web", "api"], Load(Encoding.UTF8.GetBytes(text)).AppTiers.Keys);
    }

    [Fact]
    public void A_megabyte_is_no_mistake()
    {
        var text = SettingsText.Base.Insert(1, new string(' ', 1 << 20) + "// " + new string('x', 1 << 20) + "\n");

        Assert.Equal(2, Load(Encoding.UTF8.GetBytes(text)).Caches.Count);
    }

    [Fact]
    public void A_megabyte_of_mistakes_is_reported_in_a_moment()
    {
        var keys = string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"\"an-unknown-key-{number}\":1"));

        Assert.Equal(50_002, Refusal(Encoding.UTF8.GetBytes($"{{{keys}}}")).Split('\n').Length);
    }

    [Fact]
    public void An_unreadable_file_gets_one_sentence()
    {
        System.IO.File.CreateSymbolicLink(File, Path.Combine(_folder, "gone"));

        Assert.StartsWith(
            $"{File}: cannot be read: ",
            Assert.Throws<SettingsException>(() => SettingsFile.Load(_folder, "dev")).Message
        );
    }

    [Fact]
    public void A_folder_where_the_file_should_be_gets_one_sentence()
    {
        Directory.CreateDirectory(File);

        Assert.Equal(
            $"{File}: this is a folder, where a file is expected",
            Assert.Throws<SettingsException>(() => SettingsFile.Load(_folder, "dev")).Message
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_in_UTF16_that_says_so_is_no_mistake(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        Assert.Equal(2, Load([.. encoding.Preamble, .. encoding.GetBytes(SettingsText.Base)]).Caches.Count);
    }

    [Fact]
    public void A_missing_folder_gets_one_sentence() =>
        Assert.Equal(
            "nowhere: there are no settings files (ENVIRONMENT.json) in this folder; run cdk from the folder of cdk.json",
            Assert.Throws<SettingsException>(() => SettingsFile.Load("nowhere", "dev")).Message
        );

    [Fact]
    public void An_empty_folder_gets_one_sentence() =>
        Assert.Equal(
            $"{_folder}: there are no settings files (ENVIRONMENT.json) in this folder; run cdk from the folder of cdk.json",
            Assert.Throws<SettingsException>(() => SettingsFile.Load(_folder, "dev")).Message
        );

    [Theory]
    [InlineData("prd", "-c env=prd: there is no {0}/prd.json; did you mean prod?")]
    [InlineData("Prod", "-c env=Prod: there is no {0}/Prod.json; did you mean prod?")]
    [InlineData("load-test", "-c env=load-test: there is no {0}/load-test.json; the environments are dev, prod")]
    public void An_unknown_environment_gets_one_sentence(string environment, string sentence)
    {
        foreach (var name in (string[])["prod", "dev", "environment.schema", "no_name"])
        {
            System.IO.File.WriteAllText($"{_folder}/{name}.json", SettingsText.Base);
        }

        Assert.Equal(
            string.Format(null, sentence, _folder),
            Assert.Throws<SettingsException>(() => SettingsFile.Load(_folder, environment)).Message
        );
    }

    [Theory]
    [InlineData("../x", "../x")]
    [InlineData("a/b", "a/b")]
    [InlineData("", "")]
    [InlineData("environment.schema", "environment.schema")]
    [InlineData("dev\n", "dev\uFFFD")]
    [InlineData("dev\0", "dev\uFFFD")]
    public void The_name_of_an_environment_is_no_path(string environment, string shown)
    {
        System.IO.File.WriteAllText(File, SettingsText.Base);

        Assert.Equal(
            $"-c env={shown}: the name of an environment begins with a letter and consists of letters, digits and hyphens, at most 100",
            Assert.Throws<SettingsException>(() => SettingsFile.Load(_folder, environment)).Message
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Refusal(byte[] text) => Assert.Throws<SettingsException>(() => Load(text)).Message;

    private EnvironmentSettings Load(byte[] text)
    {
        System.IO.File.WriteAllBytes(File, text);
        return SettingsFile.Load(_folder, "dev");
    }
}
