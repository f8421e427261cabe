using System.Globalization;
using System.Text;
using Extensions.OrderCancel.Erp.Reading;
using Extensions.Tests.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

/// <summary>Documents of a seeded generator: what both readers accept is the same to them; no text makes ours throw.</summary>
public sealed class StrictJsonGenerationTests
{
    private const int Documents = 3000;
    private const string Damage = "{}[]\",:0123456789-+.eE\\/'ntfalsru \t\n";

    [Fact]
    public void Read_GoodDocument_IsTheTreeThatNewtonsoftReads()
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            string text = new Writer(seed).Document();

            JToken? read = StrictJson.Read(text, out JsonFault? fault);

            fault.Should().BeNull("of seed {0}: {1}", seed, text);
            JToken.DeepEquals(read, Newtonsoft(text)).Should().BeTrue("of seed {0}: {1}", seed, text);
        }
    }

    [Fact]
    public void Read_DamagedDocument_IsRefusedOrTheTreeThatNewtonsoftReads()
    {
        int refused = 0;
        for (int seed = 0; seed < Documents; seed++)
        {
            var dice = new Dice(seed);
            var text = new StringBuilder(new Writer(seed).Document());
            text[dice.Below(text.Length)] = Damage[dice.Below(Damage.Length)];

            JToken? read = StrictJson.Read(text.ToString(), out JsonFault? fault);

            (read == null).Should().Be(fault != null);
            refused += read == null ? 1 : 0;
            JToken? expected = read == null ? null : Newtonsoft(text.ToString());
            (expected == null || JToken.DeepEquals(read, expected)).Should().BeTrue("of seed {0}: {1}", seed, text);
        }

        refused.Should().BeInRange(Documents / 10, Documents - (Documents / 10));
    }

    // Null: a number that is too large for it.
    private static JToken? Newtonsoft(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        try
        {
            return JToken.ReadFrom(reader);
        }
        catch (JsonReaderException e) when (e.Message.Contains("is not a valid decimal"))
        {
            return null;
        }
    }

    private sealed class Writer
    {
        private readonly Dice dice;
        private readonly StringBuilder text = new();

        public Writer(int seed)
        {
            this.dice = new Dice(seed);
        }

        public string Document()
        {
            this.Many('{', '}', 0, isObject: true);
            return this.text.ToString();
        }

        private void Value(int depth)
        {
            switch (this.dice.Below(depth > 4 ? 6 : 8))
            {
                case 0:
                    this.text.Append(this.dice.Between(-5, 100000).ToString(CultureInfo.InvariantCulture));
                    break;
                case 1:
                    decimal number = new decimal(
                        this.dice.Below(int.MaxValue),
                        this.dice.Below(3),
                        0,
                        false,
                        (byte)this.dice.Between(1, 8)
                    );
                    this.text.Append(number.ToString(CultureInfo.InvariantCulture));
                    break;
                case 2:
                    this.text.Append(this.dice.Between(1, 98)).Append("e").Append(this.dice.Below(9));
                    break;
                case 3:
                    this.text.Append(new[] { "true", "false", "null" }[this.dice.Below(3)]);
                    break;
                case 6:
                    this.Many('[', ']', depth + 1, isObject: false);
                    break;
                case 7:
                    this.Many('{', '}', depth + 1, isObject: true);
                    break;
                default:
                    this.Text(this.dice.Below(12));
                    break;
            }
        }

        private void Many(char open, char close, int depth, bool isObject)
        {
            this.text.Append(open);
            int count = this.dice.Below(5);
            for (int i = 0; i < count; i++)
            {
                this.text.Append(i == 0 ? string.Empty : ",").Append(' ', this.dice.Below(2));
                if (isObject)
                {
                    this.text.Append("\"m").Append(i).Append("\":").Append('\n', this.dice.Below(2));
                }

                this.Value(depth);
            }

            this.text.Append(close);
        }

        private void Text(int length)
        {
            string[] parts =
            {
                "a",
                "Z",
                " ",
                "é",
                "€",
                "\\n",
                "\\\"",
                "\\\\",
                "\\/",
                "\\u00fc",
                "\\u20ac",
                "😀",
                "2026-01-02",
            };
            this.text.Append('"');
            for (int i = 0; i < length; i++)
            {
                this.text.Append(parts[this.dice.Below(parts.Length)]);
            }

            this.text.Append('"');
        }
    }
}
