namespace Extensions.AdapterKit;

/// <summary>What can happen to a cancellation. Every adapter is proved against each of these.</summary>
public enum Scenario
{
    /// <summary>The order is open.</summary>
    Open = 0,

    /// <summary>The order waits for somebody or something.</summary>
    OnHold,

    /// <summary>The order was cancelled before the run.</summary>
    AlreadyCancelled,

    /// <summary>The warehouse has the order.</summary>
    InFulfilment,

    /// <summary>A part of the order was shipped.</summary>
    PartlyShipped,

    /// <summary>The order was shipped.</summary>
    Shipped,

    /// <summary>The order was invoiced.</summary>
    Invoiced,

    /// <summary>The order is finished.</summary>
    Closed,

    /// <summary>The order is locked.</summary>
    Locked,

    /// <summary>Somebody else has asked to cancel, and the ERP works on it.</summary>
    Cancelling,

    /// <summary>The order has a status that the adapter does not map.</summary>
    UnmappedStatus,

    /// <summary>The ERP calls the order cancelled, though it was shipped.</summary>
    ShippedYetCancelled,

    /// <summary>The order was shipped, and the answers leave out what tells so.</summary>
    FulfilmentNotTold,

    /// <summary>The order was shipped, and its one line, or itself, comes as an object where several are a list.</summary>
    SingleLineAsObject,

    /// <summary>A quantity below 0 was shipped or invoiced: a trade-in, a credit.</summary>
    NegativeQuantity,

    /// <summary>The ERP has no such order.</summary>
    UnknownNumber,

    /// <summary>The ERP has orders whose numbers contain the one that is asked for.</summary>
    SimilarNumbers,

    /// <summary>The number has characters that mean something in URLs, filters and bodies.</summary>
    NumberToEscape,

    /// <summary>The job is given the ERP's number.</summary>
    ErpNumber,

    /// <summary>The ERP has split the web order in two.</summary>
    TwoErpOrders,

    /// <summary>The ERP has split the web order in two, and one was shipped.</summary>
    TwoErpOrdersOneShipped,

    /// <summary>The ERP has split the web order in two, and the look-up's answer brings one of them and says that it is a part.</summary>
    NextPage,

    /// <summary>Two customers have an order with this reference.</summary>
    ReusedReference,

    /// <summary>The only order with this reference belongs to another customer.</summary>
    OtherCustomersOrder,

    /// <summary>The ERP refuses and says why.</summary>
    RefusedWithText,

    /// <summary>The ERP says yes and does nothing.</summary>
    Ignored,

    /// <summary>The ERP accepts the request and carries it out later.</summary>
    AcceptedThenDone,

    /// <summary>The ERP accepts the request and fails later.</summary>
    AcceptedThenFailed,

    /// <summary>The ERP accepts the request and is never done.</summary>
    AcceptedNeverDone,

    /// <summary>Somebody changes the order between read and request; it stays open.</summary>
    StaleVersion,

    /// <summary>The order goes to the warehouse between read and request.</summary>
    ReleasedMeanwhile,

    /// <summary>The order is shipped while the ERP cancels it.</summary>
    ShippedMeanwhile,

    /// <summary>The order is gone after the request: cancelled and deleted, or posted and archived, nobody knows.</summary>
    Vanished,

    /// <summary>The connection breaks before the ERP has done anything.</summary>
    LostReplyBeforeCommit,

    /// <summary>The connection breaks after the ERP has cancelled.</summary>
    LostReplyAfterCommit,

    /// <summary>The ERP cancels and never answers.</summary>
    NoAnswerAfterCommit,

    /// <summary>The request to cancel is answered with 503, and nothing was done.</summary>
    ServerErrorBeforeCommit,

    /// <summary>The request to cancel is answered with 503, though it was carried out.</summary>
    ServerErrorAfterCommit,

    /// <summary>No read succeeds after the request.</summary>
    ReadBackLost,

    /// <summary>Nobody listens at the connection's address.</summary>
    ErpDown,

    /// <summary>The first look-up is answered with 503.</summary>
    LookupServerErrorOnce,

    /// <summary>The ERP refuses user and password.</summary>
    SignInRefused,

    /// <summary>The sign-in expires before the look-up.</summary>
    SignInExpiredAtLookup,

    /// <summary>The sign-in expires before the request to cancel.</summary>
    SignInExpiredAtCancel,

    /// <summary>Nobody can sign in, because the token endpoint fails.</summary>
    TokenEndpointDown,

    /// <summary>The user may not cancel (403).</summary>
    ForbiddenCancel,

    /// <summary>The look-up is throttled; the ERP says how long to wait.</summary>
    ThrottledLookup,

    /// <summary>The look-up is throttled; the ERP does not say how long to wait.</summary>
    ThrottledLookupWithoutTime,

    /// <summary>The request to cancel is throttled; the ERP says how long to wait.</summary>
    ThrottledCancel,

    /// <summary>The look-up is throttled for longer than the run may take.</summary>
    ThrottledForTooLong,

    /// <summary>The request to cancel is throttled for longer than the run may take.</summary>
    ThrottledCancelForTooLong,

    /// <summary>The look-up is answered with an error in a 200.</summary>
    LookupErrorWithSuccess,

    /// <summary>The look-up is answered with a web page.</summary>
    LookupHtml,

    /// <summary>The look-up is answered with nothing.</summary>
    LookupEmpty,

    /// <summary>The look-up's answer is broken off.</summary>
    LookupMalformed,

    /// <summary>The look-up's answer is larger than the limit.</summary>
    LookupHuge,

    /// <summary>The values in the look-up's answer have the wrong types.</summary>
    LookupWrongTypes,

    /// <summary>The fields of the look-up's answer have other names.</summary>
    LookupMissingFields,

    /// <summary>The look-up is answered with a redirect.</summary>
    LookupRedirect,

    /// <summary>The request to cancel is answered with an error in a 200.</summary>
    CancelErrorWithSuccess,

    /// <summary>The request to cancel is answered with a web page, and nothing was done.</summary>
    CancelHtml,

    /// <summary>The request is carried out and answered with nothing.</summary>
    CancelEmpty,

    /// <summary>The request is carried out, and the answer is broken off.</summary>
    CancelMalformed,

    /// <summary>The request is carried out, and the answer is larger than the limit.</summary>
    CancelHuge,

    /// <summary>The request is carried out, and the values of the answer have the wrong types.</summary>
    CancelWrongTypes,

    /// <summary>The request is carried out, and the fields of the answer have other names.</summary>
    CancelMissingFields,

    /// <summary>The read-back is answered with an error in a 200.</summary>
    ReadBackErrorWithSuccess,

    /// <summary>The read-back is answered with a web page.</summary>
    ReadBackHtml,

    /// <summary>The read-back is answered with nothing.</summary>
    ReadBackEmpty,

    /// <summary>The read-back's answer is broken off.</summary>
    ReadBackMalformed,

    /// <summary>The read-back's answer is larger than the limit.</summary>
    ReadBackHuge,

    /// <summary>The values in the read-back's answer have the wrong types.</summary>
    ReadBackWrongTypes,

    /// <summary>The fields of the read-back's answer have other names.</summary>
    ReadBackMissingFields,

    /// <summary>The read-back brings another order, which is cancelled.</summary>
    OtherOrderReadBack,

    /// <summary>A gateway answers the read-back with 404, as a web page and in JSON.</summary>
    GoneByGateway,

    /// <summary>The read-back is answered once with a web page, once with 403 and once with a redirect, and then with the truth.</summary>
    OneWebPageAtReadBack,

    /// <summary>The ERP repeats every secret in its refusal.</summary>
    SecretsCanary,

    /// <summary>Every request is one that real servers accept.</summary>
    RequestShape,

    /// <summary>The adapter is found by its name, and its parameters are documented.</summary>
    FoundByName,

    /// <summary>A dry run sends nothing.</summary>
    DryRun,

    /// <summary>The job runs a second time.</summary>
    JobRunAgain,

    /// <summary>Two jobs about one order run at the same time.</summary>
    TwoJobsAtOnce,

    /// <summary>Fifty orders in mixed states are asked about at once.</summary>
    ManyAtOnce,

    /// <summary>Orders that were shipped are asked about at once, and the answers leave out what tells so.</summary>
    ManyAtOnceNotTold,

    /// <summary>Two orders are asked about at once, and the page with the second does not come.</summary>
    ManyAtOncePart,
}
