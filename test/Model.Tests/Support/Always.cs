using FsCheck;
using FsCheck.Fluent;

namespace ElastiCache.Model.Tests.Support;

/// <summary>Checks that something holds for many random values.</summary>
public static class Always
{
    /// <summary>Fails with the value, and the seed that repeats it, when <paramref name="holds"/> is false or throws.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, bool> holds, int times = 500) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true),
            Prop.ForAll(values.ToArbitrary(), holds)
        );
}
