using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.AdapterKit;

/// <summary>Makes the test cases of <see cref="ScenarioTheoryAttribute"/>.</summary>
public sealed class ScenarioDiscoverer : TheoryDiscoverer
{
    /// <summary>Called by xunit.</summary>
    public ScenarioDiscoverer(IMessageSink diagnosticMessageSink)
        : base(diagnosticMessageSink) { }

    /// <inheritdoc/>
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute,
        object[] dataRow
    )
    {
        NotApplicableAttribute? declared = ScenarioTable
            .DeclaredBy(testMethod.TestClass.Class.ToRuntimeType())
            .FirstOrDefault(declaration => declaration.Scenario.Equals(dataRow[0]));
        return declared == null
            ? base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow)
            : this.CreateTestCasesForSkippedDataRow(
                discoveryOptions,
                testMethod,
                theoryAttribute,
                dataRow,
                declared.Reason
            );
    }
}
