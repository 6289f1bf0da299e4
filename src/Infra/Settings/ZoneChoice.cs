using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Settings;

/// <summary>The Availability Zones of a VPC: how many, or which.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record ZoneChoice(int Count)
{
    /// <summary>Which; empty where AWS chooses.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>A number or a list of names in JSON.</summary>
    public sealed class Converter : JsonConverter<ZoneChoice>
    {
        /// <inheritdoc/>
        public override ZoneChoice Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                return new ZoneChoice(reader.GetInt32());
            }

            var names = new List<string>();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                names.Add(reader.GetString()!);
            }

            return new ZoneChoice(names.Count) { Names = names };
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ZoneChoice zones, JsonSerializerOptions options) =>
            throw new NotSupportedException("settings are read only");
    }
}
