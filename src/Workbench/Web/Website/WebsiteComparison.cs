using System.Linq.Expressions;
using System.Reflection;

namespace Workbench.Web.Website;

/// <summary>Replaces comparisons of text by those of the website's database.</summary>
internal sealed class WebsiteComparison(IQueryable source) : ExpressionVisitor
{
    private static readonly MethodInfo SameMethod = typeof(WebsiteComparison).GetMethod(nameof(Same))!;
    private static readonly MethodInfo InMethod = typeof(WebsiteComparison).GetMethod(nameof(In))!;

    public static bool Same(string? a, string? b) =>
        a is not null
        && b is not null
        && string.Equals(a.TrimEnd(' '), b.TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    public static bool In(List<string> all, string? text) => all.Exists(one => Same(one, text));

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable ? source.Expression : node;

    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType == ExpressionType.Equal && node.Left.Type == typeof(string)
            ? Expression.Call(SameMethod, Visit(node.Left), Visit(node.Right))
            : base.VisitBinary(node);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(List<string>) && node.Method.Name == nameof(List<string>.Contains)
            ? Expression.Call(InMethod, Visit(node.Object)!, Visit(node.Arguments[0]))
            : base.VisitMethodCall(node);
}
