using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ElastiCache.Cdk.Tests.Support;

/// <summary>The public types and members of an assembly, as text.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        string[] bases =
        [
            .. type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType
                ? [Name(parent)]
                : (string[])[],
            .. Direct(type).Select(Name).Order(StringComparer.Ordinal),
        ];
        return $"{kind} {type.Namespace}.{Name(type)}{(bases.Length > 0 && !type.IsEnum ? $" : {string.Join(", ", bases)}" : "")}";
    }

    // Without those that another base brings along, and without what every record is.
    private static IEnumerable<Type> Direct(Type type)
    {
        var all = type.GetInterfaces();
        return all.Where(one =>
            one.IsVisible
            && !(type.BaseType?.IsAssignableTo(one) ?? false)
            && !all.Any(other => other != one && other.IsAssignableTo(one))
            && !(one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEquatable<>))
        );
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}");
        }

        return
        [
            .. type.GetFields(Declared).Where(IsVisible).Select(Field),
            .. type.GetConstructors(Declared).Where(IsVisible).Select(one => $"{Name(type)}({Parameters(one)})"),
            .. type.GetProperties(Declared).Where(one => one.GetMethod is { } get && IsVisible(get)).Select(Property),
            .. type.GetMethods(Declared)
                .Where(one => IsVisible(one) && !IsCompilers(one) && !IsAccessor(one))
                .Select(one =>
                    $"{Modifiers(one)}{Name(Nullability.Create(one.ReturnParameter))} {one.Name}({Parameters(one)})"
                ),
        ];
    }

    private static string Field(FieldInfo field) =>
        field.IsLiteral
            ? $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}"
            : $"{(field.IsStatic ? "static " : "")}{Name(Nullability.Create(field))} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var set = property.SetMethod is { } setter && IsVisible(setter);
        var init =
            set && property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return $"{Modifiers(property.GetMethod!)}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
            + $"{Name(Nullability.Create(property))} {property.Name} {{ get;{(init ? " init;" : set ? " set;" : "")} }}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(one =>
                    (
                        one.IsDefined(typeof(ParamArrayAttribute)) || one.IsDefined(typeof(ParamCollectionAttribute))
                            ? "params "
                            : ""
                    )
                    + (one.IsOut ? "out " : "")
                    + $"{Name(Nullability.Create(one))} {one.Name}"
                    + (one.HasDefaultValue ? $" = {one.DefaultValue ?? "null"}" : "")
                )
        );

    private static string Modifiers(MethodBase method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface ? ""
        : method is MethodInfo info && info.GetBaseDefinition().DeclaringType != method.DeclaringType ? "override "
        : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    // What a record has by being one; a ToString of its own tells nothing either.
    private static bool IsCompilers(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute))
        || method.Name is "ToString" or "Equals" or "GetHashCode" or "PrintMembers" or "Deconstruct" or "<Clone>$"
        || method.Name is "op_Equality" or "op_Inequality";

    private static string Name(NullabilityInfo info) =>
        info.Type.IsValueType
            ? Name(info.Type)
            : (
                info.GenericTypeArguments.Length > 0 && info.Type.IsGenericType
                    ? $"{Bare(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>"
                : info.ElementType is { } element ? $"{Name(element)}[]"
                : Name(info.Type)
            ) + (info.ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!)
        : Nullable.GetUnderlyingType(type) is { } underlying ? $"{Name(underlying)}?"
        : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : Keywords.GetValueOrDefault(type, type.Name);

    private static string Bare(Type type) => type.Name.Split('`')[0];
}
