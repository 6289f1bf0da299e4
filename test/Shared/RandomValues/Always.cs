using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Shared;

/// <summary>What holds for many random values. The only place of the tests that draws random values.</summary>
/// <remarks>
/// Two environment variables: RANDOM_SEED repeats a run with the seed that it printed, and RANDOM_CASES says how many values
/// are tried instead of what each test asks for: many for a long hunt, 0 for mutation testing, whose score must not depend
/// on chance (docs/mutation.md).
/// </remarks>
internal static class Always
{
    // What the generator of numbers adds at each step: with a small one, the numbers after each other are alike.
    private const ulong Step = 0x9e3779b97f4a7c15;

    // A sample is the same in every run: what a test says of it is true or false, and not likely.
    private static readonly Rnd SampleSeed = new(20260101, Step);

    /// <summary>Fails with the smallest value found, and the seed that repeats it, when something is false or throws.</summary>
    /// <param name="values">The values.</param>
    /// <param name="holds">What must hold for each.</param>
    /// <param name="times">How many are tried. Default: 500.</param>
    /// <param name="size">How large they grow. Default: 100.</param>
    public static void Holds<T>(Gen<T> values, Func<T, bool> holds, int times = 500, int size = 100)
    {
        var cases = Number("RANDOM_CASES") is { } wanted ? (int)wanted : times;
        if (cases == 0)
        {
            return;
        }

        var seed = Number("RANDOM_SEED") ?? (ulong)Random.Shared.NextInt64();
        var repeat = $"RANDOM_SEED={seed.ToString(CultureInfo.InvariantCulture)}";
        TestContext.Current.TestOutputHelper?.WriteLine($"{repeat} repeats this run");
        try
        {
            Check.One(
                Config
                    .QuickThrowOnFailure.WithMaxTest(cases)
                    .WithEndSize(size)
                    .WithQuietOnSuccess(true)
                    .WithReplay(seed, Step),
                Prop.ForAll(values.ToArbitrary(), holds)
            );
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{repeat} repeats this: {exception.Message}", exception);
        }
    }

    /// <summary>Random values that are the same in every run, to judge what a generator makes.</summary>
    /// <param name="values">The values.</param>
    /// <param name="count">How many.</param>
    /// <param name="size">How large. Default: 50, as in the middle of a run of many.</param>
    public static IReadOnlyList<T> Sample<T>(Gen<T> values, int count, int size = 50) =>
        [.. values.Sample(count, SampleSeed, size)];

    private static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
}
