using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Mutation;

// Mutation FOLDER OUT            judges every mutant of the tests in FOLDER that OUT does not name yet
// Mutation FOLDER OUT list       writes the ids of all mutants to OUT
// Mutation FOLDER OUT ID [WORD]  judges one mutant that takes effect when types are initialized; tests with WORD first
// OUT gets a line for each: the id, what became of it, and the test that noticed. docs/mutation.md tells the rest.
var (folder, output) = (Path.GetFullPath(args[0]), args[1]);
AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
    Path.Combine(folder, $"{new AssemblyName(wanted.Name).Name}.dll") is var path && File.Exists(path)
        ? Assembly.LoadFrom(path)
        : null;
var model = new MutatedAssembly(Assembly.LoadFrom(Path.Combine(folder, "ElastiCache.Model.dll")));
var assembly = Assembly.LoadFrom(Path.Combine(folder, "ElastiCache.Model.Tests.dll"));

if (args is [_, _, "list"])
{
    File.WriteAllLines(output, model.Mutants().Select(mutant => mutant.ToString(CultureInfo.InvariantCulture)));
    return 0;
}

var current = MutatedAssembly.None;
var watch = Stopwatch.StartNew();
var limit = TimeSpan.FromSeconds(300);
var spent = TimeSpan.Zero;
new Thread(Watch) { IsBackground = true }.Start();

if (args.Length > 2)
{
    current = int.Parse(args[2], CultureInfo.InvariantCulture);
    model.Activate(current);
    Write(current, Fresh(args.Length > 3 ? args[3] : "") is { } noticed ? $"Killed\t{noticed}" : "Survived");
    return 0;
}

var tests = TestSuite.Of(assembly);

// Looking for what each test comes by takes minutes: the processes that follow read what the first one found.
var coverageFile = $"{output}.coverage";
if (!File.Exists(coverageFile) && Coverage.Measure(model, tests, coverageFile) is { } broken)
{
    Console.Error.WriteLine($"a test fails without any mutant: {broken}");
    return 2;
}

var coverage = Coverage.Read(tests, coverageFile);
var timeOf = coverage.ToDictionary(entry => entry.Test, entry => entry.Time);
var testsOf = coverage
    .SelectMany(entry => entry.Mutants.Select(id => (id, entry)))
    .GroupBy(pair => pair.id, pair => pair.entry)
    // Tests that come by few mutants are quick and to the point.
    .ToDictionary(group => group.Key, group => group.OrderBy(e => e.Mutants.Count).Select(e => e.Test).ToList());
var done = File.Exists(output)
    ? File.ReadLines(output).Select(line => int.Parse(line.Split('\t')[0], CultureInfo.InvariantCulture)).ToHashSet()
    : [];
foreach (var mutant in model.Mutants().Where(mutant => !done.Contains(mutant)))
{
    (current, watch) = (mutant, Stopwatch.StartNew());
    if (!testsOf.TryGetValue(mutant, out var covering))
    {
        // It only takes effect where types are initialized, or nowhere: that takes a process of its own to tell.
        Write(mutant, "Fresh");
        continue;
    }

    model.Activate(mutant);
    var (noticedBy, failure) = covering
        .Select(test =>
        {
            // A test that takes long by itself does not make a mutant one that never ends.
            (watch, spent, limit) = (
                Stopwatch.StartNew(),
                Environment.CpuUsage.TotalTime,
                TimeSpan.FromSeconds(10) + (5 * timeOf[test])
            );
            return (test, failure: test.Failure());
        })
        .FirstOrDefault(e => e.failure is not null);
    model.Activate(MutatedAssembly.None);
    watch = Stopwatch.StartNew();
    if (noticedBy?.Failure() is not null)
    {
        // The mutant left something behind, so that tests fail without it: go on in another process.
        Write(mutant, "Fresh");
        return 3;
    }

    Write(mutant, failure is null ? "Survived" : $"Killed\t{failure}");
}

return 0;

string? Fresh(string word)
{
    try
    {
        return TestSuite
            .Of(assembly)
            .OrderByDescending(test => test.ToString().StartsWith("RuleC", StringComparison.Ordinal))
            .ThenByDescending(test => $"{test.Method.DeclaringType}".Contains($".{word}.", StringComparison.Ordinal))
            .Select(test => test.Failure())
            .FirstOrDefault(failure => failure is not null);
    }
    catch (Exception exception)
    {
        // The data of the tests cannot even be made.
        return exception.GetBaseException().GetType().Name;
    }
}

// A mutant that never ends is noticed too.
void Watch()
{
    while (true)
    {
        Thread.Sleep(500);
        if (
            current != MutatedAssembly.None
            && (Environment.CpuUsage.TotalTime - spent > limit || watch.Elapsed > TimeSpan.FromMinutes(10))
        )
        {
            Write(current, "Timeout");
            Environment.Exit(3);
        }
    }
}

void Write(int mutant, string result) => File.AppendAllText(output, $"{mutant}\t{result}\n");
