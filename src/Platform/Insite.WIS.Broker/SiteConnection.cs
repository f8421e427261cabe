using System;

namespace Insite.WIS.Broker;

/// <summary>The website that the integration service works for.</summary>
public class SiteConnection
{
    public string UserName { get; set; }

    public string Password { get; set; }

    public string Url { get; set; }

    /// <summary>Takes level and text of every job log line. Local: the platform sends them to the website.</summary>
    internal Action<string, string> LogSink { get; set; }
}
