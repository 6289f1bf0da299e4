using System.Reflection;

namespace Mutation;

/// <summary>The assembly that Stryker wrote, with every mutant in it and a switch that says which one is active.</summary>
internal sealed class MutatedAssembly
{
    /// <summary>No mutant.</summary>
    public const int None = -1;

    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Assembly _assembly;
    private readonly MethodInfo _isActive;
    private readonly MethodInfo _coverage;
    private readonly FieldInfo _active;
    private readonly FieldInfo _capture;
    private readonly object _lock;

    public MutatedAssembly(Assembly assembly)
    {
        _assembly = assembly;
        var control =
            Array.Find(assembly.GetTypes(), type => type.Name == "MutantControl")
            ?? throw new InvalidOperationException($"{assembly.Location} holds no mutants");
        _isActive = control.GetMethod("IsActive", Static)!;
        _coverage = control.GetMethod("GetCoverageData", Static)!;
        _active = control.GetField("ActiveMutant", Static)!;
        _capture = control.GetField("CaptureCoverage", Static)!;
        _lock = control.GetField("_coverageLock", Static)!.GetValue(null)!;
    }

    /// <summary>Makes one mutant take effect.</summary>
    public void Activate(int mutant) => _active.SetValue(null, mutant);

    /// <summary>The mutants that an action comes by.</summary>
    public IReadOnlyCollection<int> CoveredBy(Action action)
    {
        var covered = new HashSet<int>();
        using var stop = new CancellationTokenSource();
        // Stryker's list is searched at each switch: with thousands in it a test takes minutes, so it is emptied all the time.
        var emptier = new Thread(() =>
        {
            while (!stop.Token.WaitHandle.WaitOne(1))
            {
                Empty(covered);
            }
        });
        Empty([]);
        _capture.SetValue(null, true);
        emptier.Start();
        action();
        _capture.SetValue(null, false);
        stop.Cancel();
        emptier.Join();
        Empty(covered);
        return covered;
    }

    private void Empty(HashSet<int> into)
    {
        lock (_lock)
        {
            into.UnionWith(((IList<int>[])_coverage.Invoke(null, null)!).SelectMany(ids => ids));
        }
    }

    /// <summary>The mutants that compiled: those whose switch is asked somewhere.</summary>
    public IEnumerable<int> Mutants() =>
        _assembly
            .GetTypes()
            .SelectMany(type => type.GetMembers(Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .OfType<MethodBase>()
            .SelectMany(method => Asked(method.GetMethodBody()?.GetILAsByteArray() ?? []))
            .Distinct()
            .Order();

    // A call (0x28) of IsActive, with the constant before it: ldc.i4 (0x20), ldc.i4.s (0x1F) or ldc.i4.0 to 8 (0x16 on).
    private IEnumerable<int> Asked(byte[] code)
    {
        for (var at = 1; at + 4 < code.Length; at++)
        {
            if (code[at] == 0x28 && BitConverter.ToInt32(code, at + 1) == _isActive.MetadataToken)
            {
                yield return at >= 5 && code[at - 5] == 0x20 ? BitConverter.ToInt32(code, at - 4)
                : at >= 2 && code[at - 2] == 0x1F ? (sbyte)code[at - 1]
                : code[at - 1] - 0x16;
            }
        }
    }
}
