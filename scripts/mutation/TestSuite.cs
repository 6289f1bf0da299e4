using System.Collections;
using System.Reflection;

namespace Mutation;

/// <summary>
/// Finds the tests of an xunit assembly: facts, and theories with InlineData or MemberData. It knows nothing of fixtures
/// and of asynchronous tests, which Model.Tests does not have.
/// </summary>
internal static class TestSuite
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<TestCase> Of(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false })
                .SelectMany(type => type.GetMethods())
                .SelectMany(Cases),
        ];

    private static IEnumerable<TestCase> Cases(MethodInfo method)
    {
        var attributes = method.GetCustomAttributes().ToList();
        if (attributes.Exists(attribute => attribute.GetType().Name == "FactAttribute"))
        {
            return [new TestCase(method, [], 0)];
        }

        return attributes.Exists(attribute => attribute.GetType().Name == "TheoryAttribute")
            ? attributes
                .SelectMany(attribute => Rows(method, attribute))
                .Select((row, index) => new TestCase(method, Fit(row, method.GetParameters()), index))
            : [];
    }

    private static IEnumerable<object?[]> Rows(MethodInfo method, Attribute attribute) =>
        attribute.GetType().Name switch
        {
            "InlineDataAttribute" => [(object?[])Get(attribute, "Data")!],
            "MemberDataAttribute" => Members(method, attribute),
            _ => [],
        };

    private static IEnumerable<object?[]> Members(MethodInfo method, Attribute attribute)
    {
        var type = (Type?)Get(attribute, "MemberType") ?? method.DeclaringType!;
        var name = (string)Get(attribute, "MemberName")!;
        var data =
            type.GetProperty(name, Static)?.GetValue(null)
            ?? type.GetField(name, Static)?.GetValue(null)
            ?? type.GetMethod(name, Static)?.Invoke(null, (object?[])Get(attribute, "Arguments")!);
        return ((IEnumerable)data!).Cast<object>().Select(Row);
    }

    private static object?[] Row(object row) =>
        row as object?[]
        ?? (object?[]?)
            Array
                .Find(row.GetType().GetInterfaces(), type => type.Name == "ITheoryDataRow")
                ?.GetMethod("GetData")!
                .Invoke(row, null)
        ?? [row];

    // What xunit does too: defaults of what is left out, trailing arguments as an array, numbers as other numbers.
    private static object?[] Fit(object?[] row, ParameterInfo[] parameters)
    {
        row = [.. row, .. parameters.Skip(row.Length).Where(rest => rest.IsOptional).Select(rest => rest.DefaultValue)];
        if (
            parameters is [.., { ParameterType: { IsArray: true } array } last]
            && last.IsDefined(typeof(ParamArrayAttribute))
            && !(row.Length == parameters.Length && array.IsInstanceOfType(row[^1]))
        )
        {
            var rest = row[(parameters.Length - 1)..];
            var trailing = Array.CreateInstance(array.GetElementType()!, rest.Length);
            rest.CopyTo(trailing, 0);
            row = [.. row[..(parameters.Length - 1)], trailing];
        }

        return [.. row.Select((argument, index) => Fit(argument, parameters[index].ParameterType))];
    }

    private static object? Fit(object? argument, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return argument is IConvertible && type.IsPrimitive && !type.IsInstanceOfType(argument)
            ? Convert.ChangeType(argument, type, System.Globalization.CultureInfo.InvariantCulture)
            : argument;
    }

    private static object? Get(object of, string property) => of.GetType().GetProperty(property)!.GetValue(of);
}
