using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.SignIn;

/// <summary>A sign-in of the ERP's own that needs no request.</summary>
public sealed class FixedSignInTests
{
    private readonly HttpRun run = new();

    public FixedSignInTests()
    {
        this.run.Connection.LogOn = "me";
        this.run.Connection.Password = "key";
    }

    [Fact]
    public void Header_InsteadOfTheConnectionsType_IsSentAlone()
    {
        this.run.SignIn = ErpSignIn.Header("Authorization", "bearer key");
        this.run.Handler.Answers(200, "fine");

        this.run.Read().Should().Be("fine");

        this.run.Handler.Requests.Should().ContainSingle();
        this.run.Handler.Authorizations.Should().Equal("bearer key");
    }

    [Fact]
    public void InBodies_InsteadOfTheConnectionsType_AddsNothing()
    {
        this.run.SignIn = ErpSignIn.InBodies();
        this.run.Handler.Answers(200, "fine");

        this.run.Read().Should().Be("fine");

        this.run.Handler.Authorizations.Should().Equal("");
    }

    [Fact]
    public void Header_Refused_IsMisconfiguredAtOnce()
    {
        this.run.SignIn = ErpSignIn.Header("Authorization", "bearer key");
        this.run.Handler.Answers(401);

        HttpRun.Fault(this.run.Read).Kind.Should().Be(ErpFaultKind.Misconfigured);
        this.run.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Header_ParameterSignInNamesAnother_IsNotUsed()
    {
        this.run.Parameters["SignIn"] = "Basic";
        this.run.SignIn = ErpSignIn.Header("Authorization", "bearer key");
        this.run.Handler.Answers(200, "fine");

        this.run.Read();

        this.run.Handler.Authorizations.Should().ContainSingle().Which.Should().StartWith("Basic ");
    }

    [Theory]
    [InlineData("", "x")]
    [InlineData("Authorization", " ")]
    public void Header_BlankPart_IsADefect(string name, string value) =>
        FluentActions.Invoking(() => ErpSignIn.Header(name, value)).Should().Throw<ArgumentException>();
}
