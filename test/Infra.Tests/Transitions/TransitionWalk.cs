namespace Infra.Tests.Transitions;

/// <summary>Walks through transitions in a simulated account, and notes what does not become of them what was said.</summary>
/// <param name="account">Where they are deployed.</param>
/// <param name="output">Who is told.</param>
internal sealed class TransitionWalk(SimulatedAccount account, ITestOutputHelper output)
{
    private readonly Dictionary<string, SynthesizedSettings> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<Transition, Outcome> _outcomes = [];
    private readonly List<string> _mistakes = [];

    /// <summary>What was said.</summary>
    public IReadOnlyDictionary<Transition, Outcome> Outcomes => _outcomes;

    /// <summary>Where the account answered otherwise.</summary>
    public IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>Walks through one round.</summary>
    public void Round(IReadOnlyList<Transition> round)
    {
        string? deployed = null;
        foreach (var transition in round)
        {
            var (old, @new) = (
                Made(transition.Environment, transition.Old),
                Made(transition.Environment, transition.New)
            );
            try
            {
                var outcome = TransitionJudge.Judge(transition, old, @new);
                _outcomes[transition] = outcome;
                if (old.Refusal is null && outcome.Kind != OutcomeKind.RefusedAtSynth)
                {
                    deployed = Deploy(transition, old, outcome, deployed) ? transition.New : null;
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Mistake($"{transition}: {e.Message}");
                deployed = null;
            }
        }

        Forget();
    }

    private void Mistake(string sentence)
    {
        // At once, since a whole walk takes long.
        output.WriteLine(sentence);
        _mistakes.Add(sentence);
    }

    private bool Deploy(Transition transition, SynthesizedSettings old, Outcome outcome, string? deployed)
    {
        if (deployed != transition.Old && account.Do([new(false, old.Stacks)]) is not null)
        {
            // What the account had before was in the way.
            account.Empty();
            if (account.Do([new(false, old.Stacks)]) is { } why)
            {
                Mistake($"{transition}: the state before does not deploy: {why}");
                account.Empty();
                return false;
            }
        }

        if (outcome.Kind is OutcomeKind.Refused or OutcomeKind.PerhapsRefused)
        {
            return Refused(transition, outcome);
        }

        if (account.Do(outcome.Requests) is { } reason)
        {
            if (outcome.Kind == OutcomeKind.InPlaceUnless)
            {
                // What diff says to look for before is so in this account.
                output.WriteLine($"stands in the way: {transition}: {reason}");
                account.Empty();
                return false;
            }

            // What an earlier change left may be in the way, such as a log group that stays: docs/logs.md tells of it.
            account.Empty();
            if (account.Do([new(false, old.Stacks)]) is null && account.Do(outcome.Requests) is null)
            {
                return true;
            }

            Mistake($"{transition}: {outcome.Text}: {reason}");
            account.Empty();
            return false;
        }

        return true;
    }

    // The simulated service may let pass what the real one refuses; it is only told.
    private bool Refused(Transition transition, Outcome outcome)
    {
        var made = Made(transition.Environment, transition.New);
        if (account.Do([new(false, made.Stacks)]) is null)
        {
            output.WriteLine($"let pass: {transition}: {outcome.Text}");
            return true;
        }

        account.Empty();
        return false;
    }

    private SynthesizedSettings Made(string environment, string text)
    {
        if (!_made.TryGetValue(environment + text, out var made))
        {
            _made[environment + text] = made = SynthesizedSettings.Of(environment, text);
        }

        return made;
    }

    // Only what begins and ends most rounds is kept: the environment as it is.
    private void Forget()
    {
        foreach (var text in _made.Keys.Where(text => !Matrix.Unchanged.Contains(text)).ToArray())
        {
            foreach (var folder in _made[text].Stacks.Select(stack => Path.GetDirectoryName(stack.Path)!).Distinct())
            {
                Directory.Delete(folder, recursive: true);
            }

            _made.Remove(text);
        }
    }
}
