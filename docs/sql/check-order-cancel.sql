-- Tells what is wrong with the set-up of OrderCancel: one row per finding, no row when all is well. Changes nothing.
-- Orders are reported when they have been in CancellationRequested for more than this many hours without a successful run.
DECLARE @Hours int = 4;

WITH OurJob AS
(
    SELECT Id, Name, StandardJobName, JobType, IntegrationProcessor, PostProcessor, NotifyEmail, NotifyCondition,
        IntegrationConnectionId
    FROM JobDefinition
    WHERE Name = N'OrderCancel' OR StandardJobName = N'OrderCancel'
),
OurParameter AS
(
    SELECT j.Id AS JobId, j.Name AS JobName, p.Name, LTRIM(RTRIM(p.DefaultValue)) AS DefaultValue
    FROM OurJob AS j
    INNER JOIN JobDefinitionParameter AS p ON p.JobDefinitionId = j.Id
    UNION ALL
    SELECT j.Id, j.Name, p.Name, LTRIM(RTRIM(p.DefaultValue))
    FROM OurJob AS j
    INNER JOIN JobDefinitionStep AS s ON s.JobDefinitionId = j.Id
    INNER JOIN JobDefinitionStepParameter AS p ON p.JobDefinitionStepId = s.Id
),
WaitingOrder AS
(
    SELECT h.WebOrderNumber, h.ERPOrderNumber, h.ModifiedOn
    FROM OrderHistory AS h
    WHERE h.Status = N'CancellationRequested'
    UNION ALL
    SELECT o.OrderNumber, o.ERPOrderNumber, o.ModifiedOn
    FROM CustomerOrder AS o
    WHERE o.Status = N'CancellationRequested'
        AND NOT EXISTS (SELECT 1 FROM OrderHistory AS h WHERE h.WebOrderNumber = o.OrderNumber)
),
SuccessfulRun AS
(
    SELECT v.Value AS OrderNumber
    FROM OurJob AS j
    INNER JOIN IntegrationJob AS r ON r.JobDefinitionId = j.Id
    INNER JOIN IntegrationJobParameter AS v ON v.IntegrationJobId = r.Id
    LEFT OUTER JOIN JobDefinitionParameter AS p ON p.Id = v.JobDefinitionParameterId
    LEFT OUTER JOIN JobDefinitionStepParameter AS q ON q.Id = v.JobDefinitionStepParameterId
    WHERE r.Status IN (N'Success', N'CompletedWithWarnings')
        AND r.IsPreview = 0
        AND (p.Name = N'OrderNumber' OR q.Name = N'OrderNumber')
        AND v.Value <> N''
        AND NOT EXISTS
        (
            SELECT 1
            FROM IntegrationJobParameter AS d
            INNER JOIN JobDefinitionParameter AS n ON n.Id = d.JobDefinitionParameterId
            WHERE d.IntegrationJobId = r.Id AND n.Name = N'DryRun' AND LOWER(d.Value) IN (N'true', N'yes', N'1')
        )
),
Finding AS
(
    SELECT
        N'Error' AS Severity,
        N'There is no job OrderCancel. The website shows orders as cancelled, and the ERP is never told.' AS Finding,
        N'Import OrderCancel.json (Admin Console > Jobs > Job Definitions > Import), or run the script AddOrderCancelJobDefinition.sql.' AS Remedy
    WHERE NOT EXISTS (SELECT 1 FROM OurJob)

    UNION ALL
    SELECT
        N'Error',
        N'Several jobs have the name or the standard job name OrderCancel. Which of them the website starts is not certain.',
        N'Keep one of them. Delete the others, or give them another standard job name.'
    WHERE (SELECT COUNT(*) FROM OurJob) > 1

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has the standard job name "', j.StandardJobName, N'". The website may not find it.'),
        N'Set both the name and the standard job name to OrderCancel.'
    FROM OurJob AS j
    WHERE j.Name <> j.StandardJobName

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has the integration processor "', j.IntegrationProcessor, N'", not OrderCancel.'),
        N'Set its integration processor to OrderCancel. Where the job serves another purpose, rename it, standard job name included, and create the job OrderCancel.'
    FROM OurJob AS j
    WHERE j.IntegrationProcessor <> N'OrderCancel'

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has the job type "', j.JobType, N'", not Execution.'),
        N'Set its job type to Execution.'
    FROM OurJob AS j
    WHERE j.JobType <> N'Execution'

    UNION ALL
    SELECT
        N'Warning',
        CONCAT(N'Job "', j.Name, N'" has no step. It may never reach its integration processor.'),
        N'Add one step: sequence 1, name OrderCancel, no object name.'
    FROM OurJob AS j
    WHERE NOT EXISTS (SELECT 1 FROM JobDefinitionStep AS s WHERE s.JobDefinitionId = j.Id)

    UNION ALL
    SELECT
        N'Warning',
        CONCAT(N'Job "', j.Name, N'" notifies nobody when it fails.'),
        N'Enter an address as its notify e-mail, with notify condition Failure.'
    FROM OurJob AS j
    WHERE LTRIM(RTRIM(j.NotifyEmail)) = N'' OR j.NotifyCondition NOT IN (N'Failure', N'Completion')

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has no parameter OrderNumber. A run cannot be told which order to cancel.'),
        N'Add a job parameter OrderNumber: sequence 1, type String, prompt Order Number, no default.'
    FROM OurJob AS j
    WHERE NOT EXISTS (SELECT 1 FROM OurParameter AS p WHERE p.JobId = j.Id AND p.Name = N'OrderNumber')

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Parameter OrderNumber of job "', p.JobName, N'" has the default "', p.DefaultValue, N'". A run started without a number could cancel that order.'),
        N'Clear its default.'
    FROM OurParameter AS p
    WHERE p.Name = N'OrderNumber' AND p.DefaultValue <> N''

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Parameter ErpAdapter of job "', p.JobName, N'" is "', p.DefaultValue, N'", and no adapter of that name is shipped.'),
        N'Enter the name of a shipped adapter. Write an adapter of your own as "Type, Assembly".'
    FROM OurParameter AS p
    WHERE p.Name = N'ErpAdapter'
        AND p.DefaultValue NOT LIKE N'%,%'
        AND LOWER(p.DefaultValue) NOT IN (N'', N'acumatica', N'odoo', N'prophet21', N'rest', N'sxe')

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has no connection to the ERP.'),
        N'Choose the ERP''s connection on the job, or, where the job runs on Internal, as the connection override of its step.'
    FROM OurJob AS j
    WHERE NOT EXISTS
        (
            SELECT 1 FROM IntegrationConnection AS c
            WHERE c.Id = j.IntegrationConnectionId AND c.TypeName <> N'Internal'
        )
        AND NOT EXISTS
        (
            SELECT 1
            FROM JobDefinitionStep AS s
            INNER JOIN IntegrationConnection AS c ON c.Id = s.IntegrationConnectionOverrideId
            WHERE s.JobDefinitionId = j.Id AND c.TypeName <> N'Internal'
        )

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has WriteBack = true, but the postprocessor "', j.PostProcessor, N'". Nothing writes the outcome to the order.'),
        N'Set its postprocessor to OrderCancel, or WriteBack to false.'
    FROM OurJob AS j
    WHERE j.PostProcessor <> N'OrderCancel'
        AND EXISTS
        (
            SELECT 1 FROM OurParameter AS p
            WHERE p.JobId = j.Id AND p.Name = N'WriteBack' AND LOWER(p.DefaultValue) IN (N'true', N'yes', N'1')
        )

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Job "', j.Name, N'" has the postprocessor OrderCancel, but not WriteBack = true. The outcome of a failed run is never written to the order.'),
        N'Set WriteBack to true, or the postprocessor to None.'
    FROM OurJob AS j
    WHERE j.PostProcessor = N'OrderCancel'
        AND NOT EXISTS
        (
            SELECT 1 FROM OurParameter AS p
            WHERE p.JobId = j.Id AND p.Name = N'WriteBack' AND LOWER(p.DefaultValue) IN (N'true', N'yes', N'1')
        )

    UNION ALL
    SELECT
        N'Warning',
        CONCAT(N'Job "', p.JobName, N'" has DryRun = true. Its runs succeed and cancel nothing.'),
        N'Set DryRun to false once you have seen what the runs say.'
    FROM OurParameter AS p
    WHERE p.Name = N'DryRun' AND LOWER(p.DefaultValue) IN (N'true', N'yes', N'1')

    UNION ALL
    SELECT
        N'Error',
        N'No order status allows cancellation. Shoppers have no way to ask for it.',
        N'Tick Allow Cancellation for the statuses that may be cancelled in Order Status Mapping, and list the same ones in the setting Cancellable Order Statuses.'
    WHERE NOT EXISTS (SELECT 1 FROM OrderStatusMapping AS m WHERE m.AllowCancellation = 1)

    UNION ALL
    SELECT
        N'Error',
        CONCAT(N'Order ', w.WebOrderNumber, N' (ERP order ', w.ERPOrderNumber, N') waits for its cancellation, and no run of OrderCancel for it has succeeded.'),
        N'Look for its run in the job history and do what the last line of its log says. Without any run, start the job OrderCancel with the order''s number.'
    FROM WaitingOrder AS w
    WHERE w.ModifiedOn < DATEADD(hour, -@Hours, SYSDATETIMEOFFSET())
        AND NOT EXISTS
        (
            SELECT 1 FROM SuccessfulRun AS r
            WHERE r.OrderNumber = w.WebOrderNumber OR r.OrderNumber = w.ERPOrderNumber
        )
)
SELECT Severity, Finding, Remedy
FROM Finding
ORDER BY Severity, Finding;
