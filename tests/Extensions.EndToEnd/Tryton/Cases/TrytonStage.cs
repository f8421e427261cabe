using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Tryton.Erp;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>The ERP in its seeded state.</summary>
internal sealed class TrytonStage(TrytonErp erp, ErpGate gate, ErpLedger ledger, string name)
    : ErpStage(erp, gate, ledger, name)
{
    public TrytonErp Erp => erp;

    public override string User { get; set; } = TrytonSetting.User;

    public override string Password { get; set; } = TrytonSetting.Password;

    protected override IEnumerable<string> SetUp => ["ErpAdapter=Tryton"];
}
