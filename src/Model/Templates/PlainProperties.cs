using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Reads the members of a specification that are a text, a number, true or false, a list of texts, or tags: each from the
/// property of the same name. The rest is up to the reader of the type.
/// </summary>
internal static class PlainProperties
{
    /// <summary>Fills a specification that nobody has seen yet, and returns it.</summary>
    /// <param name="bag">What is read.</param>
    /// <param name="specification">The specification, with all that is not plain.</param>
    public static T Fill<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(
        this TemplateObject bag,
        T specification
    )
        where T : class
    {
        foreach (var read in Of<T>.Readers)
        {
            read(specification, bag);
        }

        return specification;
    }

    private static class Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>
    {
        public static readonly Action<T, TemplateObject>[] Readers =
        [
            .. typeof(T)
                .GetProperties()
                .Where(property => property.IsDefined(typeof(PropertyAttribute)))
                .Select(ReaderOf)
                .OfType<Action<T, TemplateObject>>(),
        ];

        private static Action<T, TemplateObject>? ReaderOf(PropertyInfo property) =>
            property.PropertyType == typeof(Value<string>) ? Reader(property, (bag, name) => bag.Text(name))
            : property.PropertyType == typeof(Value<double>) ? Reader(property, (bag, name) => bag.Number(name))
            : property.PropertyType == typeof(Value<bool>) ? Reader(property, (bag, name) => bag.Flag(name))
            : property.PropertyType == typeof(Value<IReadOnlyList<Value<string>>>)
                ? Reader(property, (bag, name) => bag.Texts(name))
            : property.PropertyType == typeof(IReadOnlyList<TagSpecification>) ? Reader(property, (bag, _) => Tags(bag))
            : null;

        private static IReadOnlyList<TagSpecification> Tags(TemplateObject bag) =>
            bag.DependingList<TagSpecification>(now =>
                [.. (now.Items("Tags") ?? []).Select(tag => new TagSpecification(tag.Text("Key"), tag.Text("Value")))]
            );

        private static Action<T, TemplateObject> Reader<TValue>(
            PropertyInfo property,
            Func<TemplateObject, string, TValue> read
        )
        {
            var set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
            var name = property.Name;
            return (specification, bag) => set(specification, read(bag, name));
        }
    }
}
