using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElastiCache.Cli.Output;

/// <summary>Writes JSON to a text writer, token by token: there is no faster way to start.</summary>
internal static class JsonOutput
{
    // Nothing of it ever stands in HTML; people read it too.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an object and the end of its last line.</summary>
    public static void WriteJson(this TextWriter output, Action<Utf8JsonWriter> content) =>
        WriteAll(
            output,
            json =>
            {
                json.WriteStartObject();
                content(json);
                json.WriteEndObject();
            }
        );

    /// <summary>Writes a list of objects and the end of its last line.</summary>
    public static void WriteJson<T>(this TextWriter output, IEnumerable<T> items, Action<Utf8JsonWriter, T> content) =>
        WriteAll(
            output,
            json =>
            {
                json.WriteStartArray();
                foreach (var item in json.Items(items))
                {
                    content(json, item);
                }
            }
        );

    private static void WriteAll(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            content(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Writes an object below a name.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action content)
    {
        json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }

    /// <summary>Writes a list of objects below a name.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> content)
    {
        foreach (var item in json.List(name, items))
        {
            content(item);
        }
    }

    /// <summary>Writes a list below a name, and an object for each item: what the body of the loop writes stands in it.</summary>
    public static IEnumerable<T> List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items)
    {
        json.WriteStartArray(name);
        return json.Items(items);
    }

    private static IEnumerable<T> Items<T>(this Utf8JsonWriter json, IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            json.WriteStartObject();
            yield return item;
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of texts below a name.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
