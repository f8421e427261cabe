namespace Extensions.Tests.Conventions;

/// <summary>The tools of the source rules see what they should.</summary>
public sealed class CodeBlocksTests
{
    private const string Sample = """
        #nullable enable
        namespace A.B
        {
            /// <summary>class Comment { }</summary>
            internal sealed class C
            {
                private static readonly string[] Names = { "}", "{" };

                public int One { get; } = 1;

                public string Two(int a) => $"{(a > 0 ? "{" : "}")} {{ {string.Join(", ", Names)}";

                public char Three()
                {
                    // }
                    return '"';
                }

                private enum Inner
                {
                    X,
                }
            }
        }
        """;

    [Fact]
    public void CodeOf_CommentsAndLiterals_AreBlankedAndHolesKept()
    {
        string code = CSharpText.CodeOf(Sample.Replace("\r\n", "\n"));

        code.Length.Should().Be(Sample.Replace("\r\n", "\n").Length);
        code.Should().Contain("string.Join(").And.Contain("(a > 0 ?").And.NotContain("Comment").And.NotContain("\"");
        code.Count(c => c == '{').Should().Be(code.Count(c => c == '}'));
    }

    [Fact]
    public void Members_OfAType_AreFoundWithTheirLength() =>
        CodeBlocks
            .Members(CSharpText.CodeOf(Sample.Replace("\r\n", "\n")))
            .Select(member => member.Lines)
            .Should()
            .Equal(1, 1, 1, 5, 1);

    [Fact]
    public void Types_NestedOne_DoesNotCount() =>
        CodeBlocks
            .Types(CSharpText.CodeOf(Sample))
            .Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("internal sealed class C");
}
