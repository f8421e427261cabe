#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Method and body of look-ups and reads, for an ERP that takes them as a form, JSON or XML instead of a URL.</summary>
    internal sealed class RestBodies
    {
        private static readonly JobParameter FindMethod = new JobParameter(
            "FindMethod",
            "GET",
            "The HTTP method of look-ups: GET or POST."
        );

        private static readonly JobParameter FindBody = new JobParameter(
            "FindBody",
            "",
            "The body of a look-up by the web order number; needs FindMethod POST."
        );

        private static readonly JobParameter FindByErpNumberBody = new JobParameter(
            "FindByErpNumberBody",
            "",
            "The body of a look-up by the ERP's order number; needs FindMethod POST."
        );

        private static readonly JobParameter ReadMethod = new JobParameter(
            "ReadMethod",
            "GET",
            "The HTTP method of reads: GET or POST."
        );

        private static readonly JobParameter ReadBody = new JobParameter(
            "ReadBody",
            "",
            "The body of a read; needs ReadMethod POST."
        );

        public static readonly JobParameter ReadContentType = new JobParameter(
            "ReadContentType",
            "application/json",
            "The media type of FindBody, FindByErpNumberBody, FindManyBody and ReadBody, for example application/x-www-form-urlencoded."
        );

        private static readonly JobParameter Accept = new JobParameter(
            "Accept",
            "application/json",
            "The media type asked for; application/xml or text/xml for an ERP that answers in XML."
        );

        public static readonly IReadOnlyList<JobParameter> Parameters = new[]
        {
            FindMethod,
            FindBody,
            FindByErpNumberBody,
            ReadMethod,
            ReadBody,
            ReadContentType,
            Accept,
        };

        private readonly string findMethod;
        private readonly string readMethod;
        private readonly string contentType;
        private readonly RestTemplate read;

        public RestBodies(JobOptions options)
        {
            this.findMethod = Method(options, FindMethod);
            this.readMethod = Method(options, ReadMethod);
            this.contentType = RestSettings.MediaType(options, ReadContentType);
            this.Find = this.Body(options, FindBody, RestPlace.LookUp, this.findMethod);
            this.FindByErpNumber = this.Body(options, FindByErpNumberBody, RestPlace.LookUp, this.findMethod);
            this.read = this.Body(options, ReadBody, RestPlace.Read, this.readMethod);
            this.Accepted = RestSettings.MediaType(options, Accept);
        }

        public RestTemplate Find { get; }

        public RestTemplate FindByErpNumber { get; }

        public string Accepted { get; }

        /// <summary>A look-up; its body belongs to it on every page.</summary>
        public ErpRequest FindRequest(string url, RestQuery query, RestValues values) =>
            this.Request(query.Method ?? this.findMethod, url, query.Body, values);

        public ErpRequest ReadRequest(string url, RestValues values) =>
            this.Request(this.readMethod, url, this.read, values);

        private ErpRequest Request(string method, string url, RestTemplate body, RestValues values)
        {
            var request = new ErpRequest(ErpExchangeKind.Read, method, url);
            if (!body.IsEmpty)
            {
                request.ContentType = this.contentType;
                request.Body = body.Expand(values);
            }

            return request;
        }

        private static string Method(JobOptions options, JobParameter parameter)
        {
            string method = options.Text(parameter).Trim().ToUpperInvariant();
            return method == "GET" || method == "POST" ? method : throw JobOptions.Bad(parameter, method, "GET, POST");
        }

        private RestTemplate Body(JobOptions options, JobParameter parameter, RestPlace place, string method)
        {
            string body = options.Text(parameter);
            return body.Length == 0 ? RestTemplate.Empty
                : method == "POST" ? RestTemplate.Body(body, parameter, place, this.contentType)
                : throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} is set, but its request is a GET, which has no body. Set the method to POST."
                );
        }
    }
}
