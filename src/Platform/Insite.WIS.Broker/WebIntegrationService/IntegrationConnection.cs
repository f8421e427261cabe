using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>Where a job reads from or writes to.</summary>
public class IntegrationConnection
{
    public string Url { get; set; }

    public string LogOn { get; set; }

    /// <summary>Encrypted.</summary>
    public string Password { get; set; }

    public string ConnectionString { get; set; }

    public string TypeName { get; set; }

    public string DataSource { get; set; }

    public string Client { get; set; }

    public string GatewayHost { get; set; }

    /// <summary>Encrypted.</summary>
    public string GatewayService { get; set; }

    public string MessageServerHost { get; set; }

    /// <summary>Encrypted.</summary>
    public string MessageServerService { get; set; }

    public string SystemNumber { get; set; }

    public string ArchiveFolder { get; set; }

    public string Delimiter { get; set; }

    public bool DebuggingEnabled { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid Id { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string Name { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string AppServerHost { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string AppServerService { get; set; }

    /// <summary>Known from the published schema.</summary>
    public int ArchiveRetentionDays { get; set; }
}
