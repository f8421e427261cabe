using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.Tests.Security;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>A cancellation of several requests: what is sent, what is left out, and what an answer in the middle means.</summary>
public sealed class RestStepsTests
{
    private const string Steps =
        """CancelSteps=[{"url":"o/{erpKey}/hold","donePath":"held","doneValues":"true"},{"url":"o/{erpKey}/cancel","method":"delete"}]""";

    private const string Repeatable =
        """CancelSteps=[{"url":"o/{erpKey}/note","repeatable":true,"body":"why={reasonCode}","contentType":"application/x-www-form-urlencoded"},{"url":"o/{erpKey}/cancel"}]""";

    [Theory]
    [InlineData(Steps, false, "POST /o/1/hold", "DELETE /o/1/cancel")]
    [InlineData(Steps, true, "DELETE /o/1/cancel")]
    [InlineData(Repeatable, false, "POST /o/1/note why=CustomerRequest", "POST /o/1/cancel")]
    public void Execute_Steps_AreSentInOrderAndLeftOutWhereTheyAreDone(string steps, bool isHeld, params string[] sent)
    {
        var erp = new Erp { IsHeld = isHeld };

        TestJob job = erp.Run(steps);

        job.Outcome.Should().Be("Cancelled");
        job.RequestsSent.Should().Be(sent.Length);
        erp.Writes.Should().Equal(sent);
    }

    [Theory]
    [InlineData(422, "Refused")]
    [InlineData(409, "Refused")]
    [InlineData(403, "Misconfigured")]
    [InlineData(429, "Unavailable")]
    [InlineData(500, "Unconfirmed")]
    public void Execute_TheSecondStepFails_TellsThatTheFirstWasCarriedOut(int status, string outcome)
    {
        var erp = new Erp { OnCancel = () => RestRun.Response(status, "{}", "Retry-After: 99") };

        TestJob job = erp.Run(Steps);

        job.Outcome.Should().Be(outcome);
        job.Message.Should().Contain("Step 2 of 2 failed after 1 had been carried out");
        job.RequestsSent.Should().Be(2);
    }

    [Fact]
    public void Execute_TheFirstStepIsRefused_EndsThere()
    {
        var erp = new Erp { OnHold = () => RestRun.Response(422, """{"error":"Too late."}""") };

        TestJob job = erp.Run(Steps);

        job.Outcome.Should().Be("Refused");
        job.Message.Should().Contain("Too late").And.NotContain("carried out");
        erp.Writes.Should().ContainSingle();
    }

    [Theory]
    [InlineData("\"shipped\":true", "Refused")]
    [InlineData("\"shipped\":null", "Refused")]
    [InlineData("\"status\":\"Picking\"", "Refused")]
    [InlineData("\"number\":\"E2\"", "Unconfirmed")]
    public void Execute_TheOrderChangesBetweenTheSteps_SendsNothingMore(string change, string outcome)
    {
        var erp = new Erp { AfterHold = change };

        TestJob job = erp.Run(Steps);

        job.Outcome.Should().Be(outcome);
        erp.Writes.Should().Equal("POST /o/1/hold");
    }

    [Fact]
    public void Execute_TheFirstStepCancels_IsEnough()
    {
        var erp = new Erp { AfterHold = "\"status\":\"Cancelled\"" };

        erp.Run(Steps).Outcome.Should().Be("Cancelled");

        erp.Writes.Should().Equal("POST /o/1/hold");
    }

    [Fact]
    public void Execute_TheOrderDoesNotTellWhetherAStepIsDone_SendsNothing()
    {
        var erp = new Erp();

        TestJob job = erp.Run(Steps.Replace("\"held\"", "\"isHeld\""));

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("isHeld");
        erp.Writes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ForEach=lines", "CancelSteps")]
    [InlineData("MaxLines=5", "CancelSteps")]
    [InlineData("CancelSteps=[{\"url\":\"c\"}]", "ForEach", "ForEach=lines")]
    [InlineData("CancelSteps=[{\"url\":\"c/{line.no}\"}]", "ForEach")]
    [InlineData("CancelSteps=[{\"url\":\"c/{line.no}\"}]", "donePath", "ForEach=lines[*]")]
    [InlineData("CancelSteps=[{\"url\":\"c/{line.a[}\"}]", "CancelSteps", "ForEach=lines[?(@.a==1)]")]
    [InlineData("CancelSteps=[{\"url\":\"a\"},{\"url\":\"b\"}]", "Step 1")]
    [InlineData("CancelSteps=[{\"url\":\"c\"}]", "CancelUrl", "CancelUrl=x")]
    [InlineData("CancelSteps=[{\"url\":\"c\"}]", "VersionHeader", "VersionHeader=If-Match")]
    [InlineData("CancelSteps=[{\"url\":\"c\"}]", "IdempotencyKeyHeader", "IdempotencyKeyHeader=Key")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"headers\":{\"Key\":\"{idempotencyKey}\"}}]", "{idempotencyKey}")]
    [InlineData("CancelSteps=[{\"url\":\"c\"}]", "{idempotencyKey}", "ExtraHeaders=Key: {idempotencyKey}")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"until\":\"x\"}]", "until")]
    [InlineData("CancelSteps=[{\"method\":\"POST\"}]", "url")]
    [InlineData("CancelSteps=[{\"url\":7}]", "url")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"method\":\"GET\"}]", "POST, PUT, PATCH, DELETE")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"headers\":{\"A\":1}}]", "headers")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"headers\":{\"A B\":\"1\"}}]", "A B")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"contentType\":\"json\"}]", "media type")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"doneValues\":\"x\"}]", "donePath")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"donePath\":\"a[\"}]", "CancelSteps")]
    [InlineData("CancelSteps=[{\"url\":\"c\",\"repeatable\":\"yes\"}]", "repeatable")]
    [InlineData("CancelSteps=[{\"url\":\"c\"},]", "character")]
    [InlineData("CancelSteps=[]", "JSON list")]
    [InlineData("CancelSteps=POST c", "JSON list")]
    [InlineData("CancelBody={\"l\":\"{line.no}\"}", "{line.no}")]
    public void Execute_ParametersThatContradict_AreMisconfiguredAndNothingIsAsked(
        string parameter,
        string named,
        string? other = null
    )
    {
        var erp = new Erp();

        TestJob job = erp.Run(other == null ? [parameter] : [parameter, other]);

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain(named);
        erp.Requests.Should().Be(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4, Steps)]
    [InlineData(3, Repeatable)]
    [InlineData(2, "CancelSteps=[{\"url\":\"c/{line.no}\"}]", "ForEach=lines[?(@.a==1)]")]
    [InlineData(2, "CancelSteps=[{\"url\":\"c/{line.no}\"}]", "ForEach=lines[?(@.a==1)]", "MaxLines=3")]
    public void GetTraits_Steps_TellHowManyExchangesTheyTake(int exchanges, params string[] parameters) =>
        new RestAdapter().GetTraits(RestRun.Options(parameters)).CancelExchanges.Should().Be(exchanges);

    [Fact]
    public void Execute_NoRoomForAllSteps_IsMisconfigured()
    {
        var erp = new Erp();

        TestJob job = erp.Run(Steps, "TimeoutSeconds=30");

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("TimeoutSeconds");
        erp.Requests.Should().Be(0);
    }

    /// <summary>An ERP in memory whose orders are held before they are cancelled.</summary>
    private sealed class Erp
    {
        private string status = "\"status\":\"Open\"";
        private string shipped = "\"shipped\":false";
        private string number = "\"number\":\"E1\"";

        public bool IsHeld { get; set; }

        public string AfterHold { get; set; } = string.Empty;

        public Func<HttpResponseMessage> OnHold { get; set; } = () => RestRun.Response(204, "");

        public Func<HttpResponseMessage> OnCancel { get; set; } = () => RestRun.Response(204, "");

        public int Requests { get; private set; }

        public List<string> Writes { get; } = new();

        public TestJob Run(params string[] parameters)
        {
            var job = new TestJob("https://erp.example/", "W1")
            {
                Services = new MemoryErp(this.AnswerAsync).Services(),
            };
            foreach (string one in parameters.Append("FulfilledPath=shipped").Append("StatusInFulfilment=Picking"))
            {
                job.With(one.Split('=')[0], one.Substring(one.IndexOf('=') + 1));
            }

            return job.Run();
        }

        private Task<HttpResponseMessage> AnswerAsync(SentRequest request)
        {
            this.Requests++;
            string body = request.TakeBody();
            if (request.IsRead)
            {
                string order =
                    $$"""{"id":"1","reference":"W1",{{this.number}},{{this.status}},{{this.shipped}},"held":{{(this.IsHeld ? "true" : "false")}}}""";
                return Task.FromResult(RestRun.Response(200, request.Url.Query.Length > 0 ? $"[{order}]" : order));
            }

            this.Writes.Add($"{request.Method} {request.Url.PathAndQuery} {body}".Trim());
            bool isCancel = request.Url.AbsolutePath.EndsWith("/cancel");
            HttpResponseMessage answer = isCancel ? this.OnCancel() : this.OnHold();
            this.IsHeld |= !isCancel && answer.IsSuccessStatusCode;
            this.Become(isCancel && answer.IsSuccessStatusCode ? "\"status\":\"Cancelled\"" : this.AfterHold);
            return Task.FromResult(answer);
        }

        private void Become(string member)
        {
            this.status = member.StartsWith("\"status\"") ? member : this.status;
            this.shipped = member.StartsWith("\"shipped\"") ? member : this.shipped;
            this.number = member.StartsWith("\"number\"") ? member : this.number;
        }
    }
}
