using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ElastiCache.Cdk;

/// <summary>Finds what must be given and is null, and says which it is. Most compilers warn of it; not all callers listen.</summary>
internal static class Given
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Needed = new();

    /// <summary>Checks where a construct is to stand, which the CDK answers with a sentence about its own insides.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static Construct Scope(Construct scope, string id)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(id);
        return scope;
    }

    /// <summary>The same for a resource that exists, of which the id or name is given.</summary>
    public static Construct Scope(
        Construct scope,
        string id,
        string name,
        [CallerArgumentExpression(nameof(name))] string? what = null
    )
    {
        ArgumentNullException.ThrowIfNull(name, what);
        return Scope(scope, id);
    }

    /// <summary>Checks the props of a construct.</summary>
    /// <param name="props">The props.</param>
    /// <exception cref="ArgumentNullException">They are null, or a member that cannot be is.</exception>
    /// <exception cref="ArgumentException">A list or a dictionary has an item that is null.</exception>
    public static void Check<T>(T props)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(props);
        foreach (var member in Needed.GetOrAdd(typeof(T), MembersOf))
        {
            var name = $"{typeof(T).Name}.{member.Name}";
            switch (member.GetValue(props))
            {
                case null:
                    throw new ArgumentNullException(
                        nameof(props),
                        IsRequired(member) ? $"{name} is null: give it" : $"{name} is null: give it, or leave it out"
                    );
                case string:
                    break;
                case IDictionary entries when Empty(entries) is { } key:
                    throw new ArgumentException($"{name}[\"{key}\"] is null", nameof(props));
                case IEnumerable items when items is not IDictionary && Empty(items) is { } index:
                    throw new ArgumentException($"{name}[{index}] is null", nameof(props));
                default:
                    break;
            }
        }
    }

    private static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(RequiredMemberAttribute));

    private static PropertyInfo[] MembersOf(Type type)
    {
        var context = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties()
                .Where(member =>
                    !member.PropertyType.IsValueType && context.Create(member).ReadState == NullabilityState.NotNull
                ),
        ];
    }

    private static object? Empty(IDictionary entries) =>
        entries.Keys.Cast<object>().FirstOrDefault(key => entries[key] is null);

    private static int? Empty(IEnumerable items) =>
        items.Cast<object?>().ToList().IndexOf(null) is >= 0 and var index ? index : null;
}
