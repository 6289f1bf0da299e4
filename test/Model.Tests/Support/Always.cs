using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Support;

/// <summary>Checks that something holds for many random values.</summary>
/// <remarks>
/// The environment variable RANDOM_CASES sets how many, instead of what each test asks for: many for a long hunt,
/// 0 for mutation testing, whose score must not depend on chance (docs/mutation.md).
/// </remarks>
public static class Always
{
    /// <summary>Fails with the value, and the seed that repeats it, when <paramref name="holds"/> is false or throws.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, bool> holds, int times = 500)
    {
        var cases = Cases(times);
        if (cases > 0)
        {
            Check.One(
                Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true),
                Prop.ForAll(values.ToArbitrary(), holds)
            );
        }
    }

    private static int Cases(int times) =>
        Environment.GetEnvironmentVariable("RANDOM_CASES") is { Length: > 0 } text
            ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : times;
}
