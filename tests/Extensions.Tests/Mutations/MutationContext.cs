using System.Xml.Linq;
using Extensions.AdapterKit.Scripted;
using Extensions.Tests.Security;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>What a mutation may know.</summary>
internal sealed class MutationContext
{
    public MutationContext(MutationSetup setup, Truth truth, ScriptedErp erp)
    {
        this.Setup = setup;
        this.Truth = truth;
        this.Erp = erp;
    }

    public MutationSetup Setup { get; }

    public Truth Truth { get; }

    public ScriptedErp Erp { get; }

    public Dice Dice { get; set; } = null!;

    public WireRequest Request { get; set; } = null!;

    /// <summary>The request is the first of the run that reads orders.</summary>
    public bool IsFirstRead { get; set; }

    public MutableAnswer Answer { get; set; } = null!;

    /// <summary>No other change is made to the run.</summary>
    public bool IsAlone { get; set; }

    /// <summary>The member that tells of the rows that were cut.</summary>
    public string ToldMember { get; set; } = string.Empty;

    /// <summary>The list that lost rows.</summary>
    public JArray? CutList { get; set; }

    /// <summary>An empty list there says "none" by the rules of the page; see <see cref="PlausibleTruths"/>.</summary>
    public bool IsEmptyListANo(JProperty member) =>
        this.Setup.Name.StartsWith("Rest", StringComparison.Ordinal)
        && this.Erp.NamesOfFulfilment.Contains(member.Name);

    /// <summary>A key, a number or a part of one: with another sign it names another order.</summary>
    public bool NamesAnOrder(string text) =>
        this.Erp.Orders.Ever.Any(order =>
            order.Key == text
            || order.Number == text
            || order.Key.Split('-', '/').Any(part => part.TrimStart('0') == text)
        );

    /// <summary>A member whose loss would make another complete truth; see <see cref="PlausibleTruths"/>.</summary>
    public bool IsLeftOut(JToken token) =>
        token.AncestorsAndSelf().OfType<JProperty>().Any(member => this.IsLeftOut(member.Name))
        || token.AncestorsAndSelf().OfType<JObject>().Any(this.IsNamedByAValue);

    public bool IsLeftOut(XElement element) =>
        element.AncestorsAndSelf().Any(one => this.IsLeftOut(one.Name.LocalName));

    private bool IsLeftOut(string name) =>
        name.Length > 0
        && (
            name == this.Setup.NextMember
            || name == this.ToldMember
            || (this.Truth.RestsOnCustomer && name == this.Setup.CustomerMember)
            || (this.Truth.RestsOnReference && name == this.Setup.ReferenceMember)
        );

    // A list of fields, each with its name and its value.
    private bool IsNamedByAValue(JObject json) =>
        json.Children<JProperty>().Any(member => member.Value is JValue { Value: string name } && this.IsLeftOut(name));
}
