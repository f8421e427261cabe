using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;

namespace Workbench.Reconcile;

/// <summary>
/// Reads order numbers: a CSV whose header has <c>OrderNumber</c>, its other columns ignored, or one number a line.
/// </summary>
internal static class OrderNumberFile
{
    public const string Column = "OrderNumber";

    /// <summary>The most numbers of one run.</summary>
    public const int Most = 50_000;

    private const string StandardInput = "-";
    private const int LongestText = 32 * 1024 * 1024;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <param name="file">A file's name; - for standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <exception cref="OrderNumberFileException">Names where, why and what to do.</exception>
    public static GivenOrders Open(string file, TextReader input)
    {
        if (file == StandardInput)
        {
            return Read(input, "Standard input");
        }

        try
        {
            using var reader = new StreamReader(file);
            return Read(reader, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OrderNumberFileException($"{file} cannot be read: {e.Message}");
        }
    }

    /// <exception cref="OrderNumberFileException">Names where, why and what to do.</exception>
    public static GivenOrders Read(TextReader reader, string name)
    {
        var text = Text(reader, name);
        var numbers = new NumberCollector(name);
        var first = text.Split('\n', 2)[0];
        if (Array.FindIndex(Delimiters, one => HasColumn(first, one)) is var index and >= 0)
        {
            ReadCsv(text, Delimiters[index], numbers);
        }
        else
        {
            ReadLines(text, numbers);
        }

        return numbers.Close();
    }

    private static string Text(TextReader reader, string name)
    {
        var buffer = new char[LongestText + 1];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        if (length > LongestText)
        {
            throw new OrderNumberFileException($"{name} is longer than 32 MB. Split it.");
        }

        var text = new string(buffer, 0, length).Trim('\uFEFF', '\r', '\n', ' ');
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new OrderNumberFileException(
                $"{name} is no text. Save it as CSV in UTF-8, or write one number a line."
            );
        }

        return text;
    }

    private static bool HasColumn(string line, char delimiter) =>
        line.Split(delimiter)
            .Any(cell => string.Equals(cell.Trim().Trim('"').Trim(), Column, StringComparison.OrdinalIgnoreCase));

    private static void ReadCsv(string text, char delimiter, NumberCollector numbers)
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            PrepareHeaderForMatch = header => header.Header.Trim().ToUpperInvariant(),
            MissingFieldFound = null,
            TrimOptions = TrimOptions.Trim,
        };
        using var csv = new CsvReader(new StringReader(text), format);
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                // All columns: a quote that is never closed would swallow the orders that follow.
                _ = csv.Parser.Record;
                numbers.Add(csv.GetField(Column) ?? "", csv.Parser.RawRow);
            }
        }
        catch (BadDataException)
        {
            throw numbers.Problem(
                csv.Parser.RawRow,
                "a quote is out of place, here or before. Write quotes around a whole cell, and twice within it."
            );
        }
    }

    private static void ReadLines(string text, NumberCollector numbers)
    {
        var line = 0;
        foreach (var one in text.Split('\n'))
        {
            line++;
            var number = one.Trim().Trim('"');
            if (number.IndexOfAny(Delimiters) >= 0)
            {
                throw numbers.Problem(
                    line,
                    $"there are several columns, and no header in the first line has {Column}. Add one, or write one number a line."
                );
            }

            numbers.Add(number, line);
        }
    }

    private sealed class NumberCollector(string name)
    {
        private readonly List<string> numbers = [];
        private readonly HashSet<string> known = new(StringComparer.Ordinal);
        private int blank;
        private int repeated;

        public void Add(string text, int line)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                blank++;
                return;
            }

            var number = Checked(text, line);
            if (known.Add(number))
            {
                numbers.Add(number);
            }
            else
            {
                repeated++;
            }
        }

        public OrderNumberFileException Problem(int line, string what) => new($"{name}, line {line}: {what}");

        public GivenOrders Close() =>
            numbers.Count switch
            {
                0 => throw new OrderNumberFileException(
                    $"{name} has no order number. Write one a line, or a CSV whose header has {Column}."
                ),
                > Most => throw new OrderNumberFileException(
                    $"{name} has {numbers.Count} order numbers, and one run takes {Most}. Split it."
                ),
                _ => new GivenOrders(numbers, blank, repeated),
            };

        private string Checked(string text, int line)
        {
            if (text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                throw Problem(line, "a letter of the order number cannot be read. Save the file in UTF-8.");
            }

            try
            {
                return OrderNumberRules.Require(text);
            }
            catch (ErpFaultException fault)
            {
                throw Problem(
                    line,
                    fault.Message.Replace("Parameter OrderNumber", "the order number", StringComparison.Ordinal)
                );
            }
        }
    }
}
