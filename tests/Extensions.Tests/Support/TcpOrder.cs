using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Support;

internal sealed class TcpOrder
{
    public TcpOrder(string key, string reference)
    {
        this.Key = key;
        this.Reference = reference;
    }

    public string Key { get; }

    public string Reference { get; }

    public string Status { get; private set; } = "Open";

    public int Version { get; private set; } = 1;

    /// <summary>How often a request has changed it.</summary>
    public int Changes { get; private set; }

    public JObject ToJson() =>
        new()
        {
            ["id"] = this.Key,
            ["number"] = "E-" + this.Key,
            ["reference"] = this.Reference,
            ["customerNumber"] = "C100",
            ["status"] = this.Status,
            ["fulfilled"] = false,
            ["version"] = this.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    public void Cancel()
    {
        this.Status = "Cancelled";
        this.Version++;
        this.Changes++;
    }

    /// <summary>As a person would.</summary>
    public void Reopen()
    {
        this.Status = "Open";
        this.Version++;
    }
}
