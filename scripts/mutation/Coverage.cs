using System.Diagnostics;
using System.Globalization;

namespace Mutation;

/// <summary>The mutants that a test comes by, and how long it takes.</summary>
internal sealed record Coverage(TestCase Test, TimeSpan Time, IReadOnlyList<int> Mutants)
{
    /// <summary>Runs every test once and writes what it came by, a line for each: its name, milliseconds, mutants.</summary>
    /// <returns>The first test that fails without any mutant, with why; null where all pass.</returns>
    public static string? Measure(MutatedAssembly model, IReadOnlyList<TestCase> tests, string file)
    {
        var lines = new List<string>();
        foreach (var test in tests)
        {
            var watch = Stopwatch.StartNew();
            string? failure = null;
            var mutants = model.CoveredBy(() => failure = test.Failure());
            if (failure is not null)
            {
                return failure;
            }

            var milliseconds = watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture);
            lines.Add($"{test}\t{milliseconds}\t{string.Join(',', mutants)}");
        }

        File.WriteAllLines(file, lines);
        return null;
    }

    /// <summary>What <see cref="Measure"/> wrote of the same tests.</summary>
    public static IReadOnlyList<Coverage> Read(IReadOnlyList<TestCase> tests, string file)
    {
        var lines = File.ReadAllLines(file);
        return lines.Length == tests.Count
            ? [.. tests.Zip(lines.Select(line => line.Split('\t')), Of)]
            : throw new InvalidOperationException($"{file} is of {lines.Length} tests, and there are {tests.Count}");
    }

    private static Coverage Of(TestCase test, string[] cells) =>
        new(
            test,
            TimeSpan.FromMilliseconds(int.Parse(cells[1], CultureInfo.InvariantCulture)),
            [
                .. cells[2]
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
            ]
        );
}
