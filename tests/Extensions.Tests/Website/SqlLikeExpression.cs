using System.Linq.Expressions;
using System.Reflection;

namespace Extensions.Tests.Website;

/// <summary>Gives a query the meaning that it has in SQL; refuses what has none.</summary>
internal sealed class SqlLikeExpression : ExpressionVisitor
{
    private static readonly MethodInfo SameMethod = Own(nameof(Same));
    private static readonly MethodInfo InMethod = Own(nameof(In));

    private readonly IQueryable source;

    public SqlLikeExpression(IQueryable source)
    {
        this.source = source;
    }

    public static bool Same(string? a, string? b) =>
        a != null && b != null && string.Equals(a.TrimEnd(' '), b.TrimEnd(' '), StringComparison.OrdinalIgnoreCase);

    public static bool In(List<string> all, string? text) => all.Exists(one => Same(one, text));

    protected override Expression VisitConstant(ConstantExpression node) =>
        node.Value is IQueryable ? this.source.Expression : node;

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType == ExpressionType.Equal && node.Left.Type == typeof(string))
        {
            return Expression.Call(SameMethod, this.Visit(node.Left)!, this.Visit(node.Right)!);
        }

        return node.NodeType is ExpressionType.OrElse or ExpressionType.AndAlso
            ? base.VisitBinary(node)
            : throw new NotSupportedException($"{node} has no meaning in SQL here.");
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Queryable) && node.Method.Name == nameof(Queryable.Where))
        {
            return base.VisitMethodCall(node);
        }

        return node.Method.DeclaringType == typeof(List<string>) && node.Method.Name == nameof(List<string>.Contains)
            ? Expression.Call(InMethod, this.Visit(node.Object)!, this.Visit(node.Arguments[0])!)
            : throw new NotSupportedException($"{node} has no meaning in SQL here.");
    }

    private static MethodInfo Own(string name) => typeof(SqlLikeExpression).GetMethod(name)!;
}
