using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.Plugins;
using Moq;

namespace Extensions.Tests.Job;

public sealed class JobRunLogTests
{
    private readonly Mock<IIntegrationJobLogger> logger = new(MockBehavior.Strict);
    private readonly Redactor redactor = new();

    [Fact]
    public void Write_AnyLevel_IsRedactedAndCleaned()
    {
        this.redactor.Add("hunter22");
        this.logger.Setup(l => l.Debug("a *** b", It.IsAny<bool>()));
        this.logger.Setup(l => l.Info("a *** b", It.IsAny<bool>()));
        this.logger.Setup(l => l.Warn("a *** b", It.IsAny<bool>()));
        this.logger.Setup(l => l.Fatal("a *** b", It.IsAny<bool>()));

        var log = new JobRunLog(this.logger.Object, this.redactor, isDebugEnabled: true);
        log.Debug("a hunter22\nb");
        log.Info("a hunter22\nb");
        log.Warn("a hunter22\nb");
        log.End("a hunter22\nb", isSuccess: false).Should().Be("a *** b", "the result says what the log says");

        log.Failure.Should().BeNull();
        log.IsDebugEnabled.Should().BeTrue();
        this.logger.Invocations.Should().HaveCount(4);
    }

    [Fact]
    public void Write_FromSeveralThreads_IsOneLineAtATime()
    {
        int inside = 0;
        int together = 0;
        this.logger.Setup(l => l.Info("a", It.IsAny<bool>()))
            .Callback(() =>
            {
                if (Interlocked.Increment(ref inside) > 1)
                {
                    Interlocked.Increment(ref together);
                }

                Thread.Sleep(2);
                Interlocked.Decrement(ref inside);
            });
        var log = new JobRunLog(this.logger.Object, this.redactor, isDebugEnabled: false);
        List<Thread> threads = Enumerable
            .Range(0, 4)
            .Select(_ => new Thread(() =>
            {
                for (int i = 0; i < 10; i++)
                {
                    log.Info("a");
                }
            }))
            .ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        together.Should().Be(0, "the platform's logger may not take several at a time");
        this.logger.Invocations.Should().HaveCount(40);
    }

    [Fact]
    public void Write_LoggerThrows_IsRememberedAndTheRunGoesOn()
    {
        this.redactor.Add("hunter22");
        this.logger.Setup(l => l.Info(It.IsAny<string>(), It.IsAny<bool>()))
            .Throws(new InvalidOperationException("no route, password hunter22"));
        var log = new JobRunLog(this.logger.Object, this.redactor, isDebugEnabled: false);

        log.Info("x");

        log.Failure.Should().Be("InvalidOperationException: no route, password ***");
    }

    [Fact]
    public void Write_EndlessLine_IsCut()
    {
        this.logger.Setup(l => l.Info(It.IsAny<string>(), It.IsAny<bool>()));
        var log = new JobRunLog(this.logger.Object, this.redactor, isDebugEnabled: false);

        log.End(new string('x', 9000), isSuccess: true).Should().HaveLength(2000).And.EndWith("…");
    }
}
