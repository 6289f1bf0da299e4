using System.Diagnostics.CodeAnalysis;

namespace ElastiCache.Model.Values;

/// <summary>
/// A property of a resource as a rule sees it: absent, known, or present with a value that only the deployment knows
/// (a CDK token, a CloudFormation intrinsic function).
/// </summary>
/// <remarks>
/// Rules judge what is known and stay silent on the rest, so a rule asks with <see cref="TryGet"/> or <see cref="Is"/>.
/// An unresolved value still carries the text that stands for it, so that it can be rendered.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
internal readonly record struct Value<T> : IValue
    where T : notnull
{
    private enum State
    {
        Absent,
        Known,
        Unresolved,
        Undecided,
    }

    private readonly State _state;
    private readonly T? _value;
    private readonly T? _raw;
    private readonly Func<Value<T>>? _look;
    private readonly TextLimits? _limits;

    private Value(State state, T? value, T? raw, TextLimits? limits = null) =>
        (_state, _value, _raw, _limits) = (state, value, raw, limits);

    private Value(Func<Value<T>> look) => _look = look;

    /// <summary>A property that is not set.</summary>
    public static Value<T> Absent => default;

    /// <summary>A property that is set to <paramref name="value"/>.</summary>
    public static Value<T> Known(T value) => new(State.Known, value, value);

    /// <summary>A property whose value is written in another way than it is meant, such as in capitals.</summary>
    /// <param name="raw">How it is written.</param>
    /// <param name="value">What it means.</param>
    internal static Value<T> Written(T raw, T value) => new(State.Known, value, raw);

    /// <summary>A property that is set to something that only the deployment knows.</summary>
    /// <param name="raw">What stands for the value in the template, if anything does.</param>
    public static Value<T> Unresolved(T? raw = default) => new(State.Unresolved, default, raw);

    /// <summary>A property of which nobody knows even whether it is set: it is neither absent nor present.</summary>
    /// <param name="raw">What stands for the value in the template, if anything does.</param>
    public static Value<T> Undecided(T? raw = default) => new(State.Undecided, default, raw);

    /// <summary>The same, where it is known how long a text may be of which this is one.</summary>
    internal Value<T> Within(TextLimits? limits) => limits is null ? this : new(_state, _value, _raw, limits);

    /// <summary>How long the text may be, by its parameter; null where that is not known.</summary>
    internal TextLimits? Limits => Now._limits;

    /// <summary>
    /// A property that is looked at again each time, because it depends on the parameters of a template, which are tried
    /// one way after another.
    /// </summary>
    internal static Value<T> Depending(Func<Value<T>> look) => new(look);

    /// <summary>Whether it is looked at again each time.</summary>
    internal bool DependsOnParameters => _look is not null;

    /// <summary>Whether the property is not set.</summary>
    public bool IsAbsent => Now._state == State.Absent;

    /// <summary>Whether the property is set for sure, to a known value or to an unresolved one.</summary>
    public bool IsPresent => Now._state is State.Known or State.Unresolved;

    /// <summary>Whether the property has a value that only the deployment knows, if it has one.</summary>
    public bool IsUnresolved => Now._state is State.Unresolved or State.Undecided;

    /// <summary>What to write into a template: the value as it was written, or what stands for it. Null when absent.</summary>
    public T? Raw => Now._raw;

    object? IValue.Raw => IsAbsent ? null : Raw;

    private Value<T> Now => _look is null ? this : _look().Now;

    /// <summary>Gets the value if it is known.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        var now = Now;
        value = now._value;
        return now._state == State.Known;
    }

    /// <summary>Whether the value is known and equals <paramref name="expected"/>.</summary>
    public bool Is(T expected) => TryGet(out var value) && EqualityComparer<T>.Default.Equals(value, expected);

    /// <summary>Whether the value is known, or known to be absent, and differs from <paramref name="expected"/>.</summary>
    public bool IsNot(T expected) =>
        IsAbsent || (TryGet(out var value) && !EqualityComparer<T>.Default.Equals(value, expected));

    /// <inheritdoc/>
    public bool Equals(Value<T> other) =>
        Now is var one
        && other.Now is var two
        && one._state == two._state
        && EqualityComparer<T?>.Default.Equals(one._raw, two._raw);

    /// <inheritdoc/>
    public override int GetHashCode() => Now is var now ? HashCode.Combine(now._state, now._raw) : 0;

    /// <summary>A known value, or an absent one for null.</summary>
    public static implicit operator Value<T>(T? value) => value is null ? Absent : Known(value);

    /// <inheritdoc/>
    public override string ToString() =>
        Now._state switch
        {
            State.Known => Now._value!.ToString() ?? "",
            State.Unresolved or State.Undecided => "(known at deployment)",
            _ => "(absent)",
        };
}
