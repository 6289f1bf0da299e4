using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace ElastiCache.Model.Tests.Answers;

/// <summary>Writes all that a value of the model holds, a line for each part that says something.</summary>
internal static class Told
{
    /// <summary>Adds a value to a text.</summary>
    public static void Append(StringBuilder text, object? value, string label)
    {
        switch (value)
        {
            case null or false or "" or Delegate or Type:
                break;
            case JsonElement json:
                Line(text, label, json.GetRawText());
                break;
            case string or bool or Enum or IFormattable or Template or TemplateResource:
                Line(text, label, Word(value));
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Append(text, item, label);
                }

                break;
            default:
                Parts(text, value, label);
                break;
        }
    }

    private static void Parts(StringBuilder text, object value, string label)
    {
        var type = value.GetType();
        if (type.GetMethod("TryGet") is not null)
        {
            // A value that may be unknown says so.
            if (value.ToString() is { } known && known != "(absent)")
            {
                Line(text, label, known);
            }

            return;
        }

        var begun = text.Length;
        text.Append(label.TrimEnd()).Append('\n');
        var none = text.Length;
        var inner = new string(' ', label.Length - label.TrimStart().Length + 2).Replace(
            "\n",
            "",
            StringComparison.Ordinal
        );
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
            {
                Append(text, property.GetValue(value), $"{inner}{property.Name} ");
            }
        }

        if (text.Length == none)
        {
            text.Length = begun;
        }
    }

    private static string Word(object value) =>
        value switch
        {
            TemplateResource resource => resource.LogicalId,
            Template => "the template",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    private static void Line(StringBuilder text, string label, string said) =>
        text.Append(label).Append(said).Append('\n');
}
