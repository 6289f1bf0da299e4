using ElastiCache.Architecture.Tests.Sources;

namespace ElastiCache.Architecture.Tests.Arrows;

public sealed class ArrowReaderTests
{
    [Theory]
    [InlineData("class User { Used? field; }", "Used")]
    [InlineData("class User { object Get() => new Used(); }", "Used")]
    [InlineData("class User { object? Get() => Used.Value; }", "Used.Value")]
    [InlineData("class User { object Get() { Used used = new(); return used; } }", "Used..ctor")]
    [InlineData("class User { int Get() => 1.Twice(); }", "UsedExtensions.Twice")]
    [InlineData("class User : Used.Inner;", "Used")]
    public void An_identifier_is_an_arrow_to_the_file_that_declares_it(string source, string name)
    {
        const string Used = """
            public class Used { public static object? Value; public class Inner; }
            public static class UsedExtensions { public static int Twice(this int number) => 2 * number; }
            """;
        Assert.Contains(
            new Arrow("Top/User.cs", "Low/Used.cs", name),
            Read(("Low/Used.cs", Used), ("Top/User.cs", source))
        );
    }

    [Fact]
    public void A_reference_in_a_comment_is_an_arrow_too() =>
        Assert.Equal(
            [new Arrow("User.cs", "Used.cs", "Used") { InComment = true }],
            Read(
                ("Used.cs", "class Used;"),
                ("User.cs", "/// <summary>See <see cref=\"Used\"/>.</summary>\nclass User;")
            )
        );

    [Fact]
    public void What_a_file_says_of_itself_is_no_arrow() =>
        Assert.Empty(Read(("One.cs", "class One { One? next; }"), ("Two.cs", "class Two { Two? next; }")));

    [Fact]
    public void The_type_of_a_var_is_no_identifier() =>
        Assert.DoesNotContain(
            Read(
                ("Low.cs", "class Low;"),
                ("Middle.cs", "class Middle { public Low Give() => new(); }"),
                ("Top.cs", "class Top { void Take(Middle middle) { var low = middle.Give(); } }")
            ),
            arrow => arrow is { From: "Top.cs", To: "Low.cs" }
        );

    [Fact]
    public void The_files_of_a_partial_type_count_as_one()
    {
        var arrows = Read(
            ("A.cs", "partial class Parted { One? one; }"),
            ("B.cs", "partial class Parted;"),
            ("One.cs", "class One;"),
            ("Two.cs", "class Two { Parted? parted; }")
        );
        Assert.Equal([new Arrow("A.cs", "One.cs", "One"), new Arrow("Two.cs", "A.cs", "Parted")], arrows);
    }

    private static IReadOnlyList<Arrow> Read(params (string Path, string Text)[] sources)
    {
        var folder = Path.GetFullPath("project");
        return ArrowReader.Read(
            folder,
            SourceProject.Compile("Sources", sources.Select(source => (Path.Combine(folder, source.Path), source.Text)))
        );
    }
}
