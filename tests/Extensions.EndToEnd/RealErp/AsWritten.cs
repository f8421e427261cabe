using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.EndToEnd.RealErp;

/// <summary>The order in which a class's tests are written: what sums up comes last.</summary>
public sealed class AsWritten : ITestCaseOrderer
{
    public const string Type = "Extensions.EndToEnd.RealErp.AsWritten";
    public const string Assembly = "Extensions.EndToEnd";

    /// <inheritdoc/>
    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        testCases.OrderBy(test => test.TestMethod.Method.ToRuntimeMethod().MetadataToken);
}
