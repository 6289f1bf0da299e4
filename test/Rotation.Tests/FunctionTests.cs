namespace Rotation.Tests;

/// <summary>
/// The function that rotates passwords is Python, and so are its tests: against moto's Secrets Manager and ElastiCache,
/// and real redis-server processes behind them.
/// </summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("test_steps")]
    [InlineData("test_crashes")]
    public async Task Its_own_tests_pass(string module)
    {
        var python = await Python.Require();
        (await Command.Run(python, ["-B", "-m", "unittest", module], Python.Folder)).Succeeded();
    }

    [Fact]
    public async Task It_needs_nothing_but_what_the_runtime_of_lambda_carries()
    {
        var python = await Python.Require();
        var folder = Repository.PathOf("src", "Constructs", "Rotation", "Function");
        var imported = (
            await Command.Run(
                python,
                [
                    "-B",
                    "-c",
                    """
                    import ast, pathlib, sys
                    own = {path.stem for path in pathlib.Path(sys.argv[1]).glob("*.py")}
                    trees = [ast.parse(path.read_text()) for path in pathlib.Path(sys.argv[1]).glob("*.py")]
                    names = {alias.name for tree in trees for node in ast.walk(tree)
                             if isinstance(node, ast.Import) for alias in node.names}
                    names |= {node.module for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
                    roots = {name.split(".")[0] for name in names}
                    print(*sorted(roots - own - sys.stdlib_module_names))
                    """,
                    folder,
                ]
            )
        ).Succeeded();

        Assert.Equal("boto3 botocore", imported.Output.Trim());
    }
}
