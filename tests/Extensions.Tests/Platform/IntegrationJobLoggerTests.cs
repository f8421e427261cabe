using FluentAssertions;
using Insite.WIS.Broker;
using Insite.WIS.Broker.Plugins;
using Insite.WIS.Broker.WebIntegrationService;
using Xunit;

namespace Extensions.Tests.Platform;

public class IntegrationJobLoggerTests
{
    [Fact]
    public void EveryLevel_WithASink_IsForwardedInOrder()
    {
        var lines = new List<string>();
        var connection = new SiteConnection { LogSink = (level, message) => lines.Add(level + ": " + message) };
        IIntegrationJobLogger logger = new IntegrationJobLogger(connection, new IntegrationJob());

        logger.Debug("a");
        logger.Info("b");
        logger.Warn("c");
        logger.Error("d");
        logger.Fatal("e");

        lines.Should().Equal("Debug: a", "Info: b", "Warn: c", "Error: d", "Fatal: e");
    }

    [Fact]
    public void TwoSiteConnections_EachGetTheirOwnLines()
    {
        var first = new List<string>();
        var second = new List<string>();

        new IntegrationJobLogger(Into(first), new IntegrationJob()).Info("one");
        new IntegrationJobLogger(Into(second), new IntegrationJob()).Info("two");

        first.Should().Equal("one");
        second.Should().Equal("two");
    }

    [Fact]
    public void EveryLevel_WithoutASink_IsSilent()
    {
        var logger = new IntegrationJobLogger(new SiteConnection(), new IntegrationJob());

        logger.Invoking(l => l.Fatal("nobody listens")).Should().NotThrow();
    }

    private static SiteConnection Into(List<string> lines) => new() { LogSink = (_, message) => lines.Add(message) };
}
