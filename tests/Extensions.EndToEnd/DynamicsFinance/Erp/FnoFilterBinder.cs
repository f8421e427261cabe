using System.Linq.Expressions;
using Microsoft.AspNetCore.OData.Query.Expressions;
using Microsoft.OData.UriParser;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>Texts are compared as the ERP's database compares them: without regard to case.</summary>
internal sealed class FnoFilterBinder : FilterBinder
{
    public override Expression BindBinaryOperatorNode(BinaryOperatorNode node, QueryBinderContext context)
    {
        if (node.OperatorKind != BinaryOperatorKind.Equal)
        {
            return base.BindBinaryOperatorNode(node, context);
        }

        var left = Bind(node.Left, context);
        var right = Bind(node.Right, context);
        return left.Type == typeof(string) && right.Type == typeof(string)
            ? Expression.Call(
                typeof(string),
                nameof(string.Equals),
                null,
                left,
                right,
                Expression.Constant(StringComparison.OrdinalIgnoreCase)
            )
            : base.BindBinaryOperatorNode(node, context);
    }
}
