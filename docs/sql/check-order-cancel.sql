-- Tells what is wrong with the set-up of OrderCancel: one row per finding, no row when all is well. Changes nothing.
-- Orders are reported when they have waited for their cancellation for more than this many hours without a successful run.
DECLARE @Hours int = 4;

-- Statuses besides CancellationRequested in which an order waits: the setting Requested Statuses, between bars, no blanks.
DECLARE @AlsoRequested nvarchar(max) = N'';
SELECT @AlsoRequested = CONCAT(N'|', REPLACE(Value, N' ', N''), N'|')
FROM SystemSetting
WHERE Name LIKE N'OrderCancel%RequestedStatuses' AND WebsiteId IS NULL;

-- Whatever the collation: the case of a job's name makes it no other job.
WITH OurJob AS
(
    SELECT Id, Name, StandardJobName, JobType, IntegrationProcessor, PostProcessor, NotifyEmail, NotifyCondition,
        IntegrationConnectionId
    FROM JobDefinition
    WHERE UPPER(Name) = N'ORDERCANCEL' OR UPPER(StandardJobName) = N'ORDERCANCEL'
),
OurParameter AS
(
    SELECT j.Id AS JobId, j.Name AS JobName, p.Id, p.Name, LTRIM(RTRIM(p.DefaultValue)) AS DefaultValue, N'Job' AS OwnedBy
    FROM OurJob AS j
    INNER JOIN JobDefinitionParameter AS p ON p.JobDefinitionId = j.Id
    UNION ALL
    SELECT j.Id, j.Name, p.Id, p.Name, LTRIM(RTRIM(p.DefaultValue)), N'Step'
    FROM OurJob AS j
    INNER JOIN JobDefinitionStep AS s ON s.JobDefinitionId = j.Id
    INNER JOIN JobDefinitionStepParameter AS p ON p.JobDefinitionStepId = s.Id
),
WaitingOrder AS
(
    SELECT h.Id, h.WebOrderNumber, h.ERPOrderNumber, h.ModifiedOn
    FROM OrderHistory AS h
    WHERE h.Status = N'CancellationRequested'
        OR (@AlsoRequested <> N'' AND h.Status <> N''
            AND CHARINDEX(CONCAT(N'|', REPLACE(h.Status, N' ', N''), N'|'), @AlsoRequested) > 0)
    UNION ALL
    SELECT o.Id, o.OrderNumber, o.ERPOrderNumber, o.ModifiedOn
    FROM CustomerOrder AS o
    WHERE (o.Status = N'CancellationRequested'
            OR (@AlsoRequested <> N'' AND o.Status <> N''
                AND CHARINDEX(CONCAT(N'|', REPLACE(o.Status, N' ', N''), N'|'), @AlsoRequested) > 0))
        AND NOT EXISTS (SELECT 1 FROM OrderHistory AS h WHERE h.WebOrderNumber = o.OrderNumber)
),
WaitingNumber AS
(
    SELECT w.Id AS OrderId, w.WebOrderNumber AS Number, N'web' AS Kind
    FROM WaitingOrder AS w
    UNION ALL
    SELECT w.Id, w.ERPOrderNumber, N'erp'
    FROM WaitingOrder AS w
),
-- DISTINCT, so that the few runs that matter are found before anything else is asked of them.
Candidate AS
(
    SELECT DISTINCT n.OrderId, n.Number, n.Kind, v.IntegrationJobId AS RunId, p.JobId
    FROM OurParameter AS p
    INNER JOIN IntegrationJobParameter AS v ON p.Id = COALESCE(v.JobDefinitionParameterId, v.JobDefinitionStepParameterId)
    INNER JOIN WaitingNumber AS n ON n.Number = LTRIM(RTRIM(v.Value))
    WHERE p.Name = N'OrderNumber' AND n.Number <> N''
),
-- The module reads an option from the run's value for the job, its value for the step, the step's default, the job's
-- default; blank counts as absent.
Fallback AS
(
    SELECT j.Id AS JobId,
        (
            SELECT COALESCE(MAX(CASE WHEN p.OwnedBy = N'Step' THEN p.DefaultValue END), MAX(p.DefaultValue), N'Web')
            FROM OurParameter AS p
            WHERE p.JobId = j.Id AND p.Name = N'OrderNumberKind' AND p.DefaultValue <> N''
        ) AS RunKind,
        (
            SELECT COALESCE(MAX(CASE WHEN p.OwnedBy = N'Step' THEN p.DefaultValue END), MAX(p.DefaultValue), N'false')
            FROM OurParameter AS p
            WHERE p.JobId = j.Id AND p.Name = N'DryRun' AND p.DefaultValue <> N''
        ) AS DryRun
    FROM OurJob AS j
),
Given AS
(
    SELECT c.OrderId, c.Number, c.Kind, c.RunId, c.JobId,
        (
            SELECT COALESCE(MAX(CASE WHEN p.OwnedBy = N'Job' THEN LTRIM(RTRIM(v.Value)) END), MAX(LTRIM(RTRIM(v.Value))))
            FROM IntegrationJobParameter AS v
            INNER JOIN OurParameter AS p ON p.Id = COALESCE(v.JobDefinitionParameterId, v.JobDefinitionStepParameterId)
            WHERE v.IntegrationJobId = c.RunId AND p.Name = N'OrderNumber' AND LTRIM(RTRIM(v.Value)) <> N''
        ) AS OrderNumber,
        (
            SELECT COALESCE(MAX(CASE WHEN p.OwnedBy = N'Job' THEN LTRIM(RTRIM(v.Value)) END), MAX(LTRIM(RTRIM(v.Value))))
            FROM IntegrationJobParameter AS v
            INNER JOIN OurParameter AS p ON p.Id = COALESCE(v.JobDefinitionParameterId, v.JobDefinitionStepParameterId)
            WHERE v.IntegrationJobId = c.RunId AND p.Name = N'OrderNumberKind' AND LTRIM(RTRIM(v.Value)) <> N''
        ) AS RunKind,
        (
            SELECT COALESCE(MAX(CASE WHEN p.OwnedBy = N'Job' THEN LTRIM(RTRIM(v.Value)) END), MAX(LTRIM(RTRIM(v.Value))))
            FROM IntegrationJobParameter AS v
            INNER JOIN OurParameter AS p ON p.Id = COALESCE(v.JobDefinitionParameterId, v.JobDefinitionStepParameterId)
            WHERE v.IntegrationJobId = c.RunId AND p.Name = N'DryRun' AND LTRIM(RTRIM(v.Value)) <> N''
        ) AS DryRun
    FROM Candidate AS c
),
-- A run that was dry says so in its log, too: its parameters may have changed since.
NumberMatch AS
(
    SELECT g.OrderId, g.Number, g.Kind, LOWER(COALESCE(g.RunKind, f.RunKind)) AS RunKind
    FROM Given AS g
    INNER JOIN Fallback AS f ON f.JobId = g.JobId
    INNER JOIN IntegrationJob AS r ON r.Id = g.RunId
    WHERE r.Status IN (N'Success', N'CompletedWithWarnings')
        AND r.IsPreview = 0
        AND g.OrderNumber = g.Number
        AND LOWER(COALESCE(g.DryRun, f.DryRun)) NOT IN (N'true', N'yes', N'1')
        AND NOT EXISTS
        (
            SELECT 1 FROM IntegrationJobLog AS l WHERE l.IntegrationJobId = g.RunId AND l.Message LIKE N'Previewed%'
        )
),
OrderPair AS
(
    SELECT N'web' AS Kind, WebOrderNumber AS Number, ERPOrderNumber AS Other FROM OrderHistory
    UNION ALL
    SELECT N'erp', ERPOrderNumber, WebOrderNumber FROM OrderHistory
    UNION ALL
    SELECT N'web', OrderNumber, ERPOrderNumber FROM CustomerOrder
    UNION ALL
    SELECT N'erp', ERPOrderNumber, OrderNumber FROM CustomerOrder
),
-- A number of the kind that the run was set up for is that order's. One of the other kind is so only where no other order
-- has it: the run for web order 1001 says nothing about the ERP's order 1001.
HandledOrder AS
(
    SELECT m.OrderId FROM NumberMatch AS m WHERE m.Kind = m.RunKind
    UNION ALL
    SELECT m.OrderId
    FROM NumberMatch AS m
    WHERE m.Kind <> m.RunKind
        AND NOT EXISTS
        (
            SELECT 1 FROM OrderPair AS p WHERE p.Number = m.Number AND p.Kind <> m.Kind AND p.Other <> m.Number
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
        N'Set its standard job name to OrderCancel.'
    FROM OurJob AS j
    WHERE j.StandardJobName <> N'OrderCancel'

    UNION ALL
    SELECT
        N'Warning',
        CONCAT(N'Job "', j.Name, N'" has the standard job name "', j.StandardJobName, N'", but another name.'),
        N'Leave it if orders are cancelled: standard jobs are looked up by their standard job name. Else set its name to OrderCancel as well.'
    FROM OurJob AS j
    WHERE j.StandardJobName = N'OrderCancel' AND j.Name <> N'OrderCancel'

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
        CONCAT(N'Step "', s.Name, N'" of job "', j.Name, N'" has the integration processor override "', s.IntegrationProcessorOverride, N'", not OrderCancel.'),
        N'Clear its integration processor override.'
    FROM OurJob AS j
    INNER JOIN JobDefinitionStep AS s ON s.JobDefinitionId = j.Id
    WHERE s.IntegrationProcessorOverride NOT IN (N'', N'OrderCancel')

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
        AND (p.DefaultValue NOT LIKE N'_%,%_' OR p.DefaultValue LIKE N'%,%,%')
        AND LOWER(p.DefaultValue) NOT IN (N'', N'acumatica', N'businesscentral', N'dynamicsfinance', N'odoo', N'prophet21', N'rest', N'sapbusinessone', N'sxe')

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
        N'Warning',
        CONCAT(N'Job "', p.JobName, N'" has Mode = Check. Its runs change nothing in the ERP.'),
        N'Take Mode out once you have seen what the runs say.'
    FROM OurParameter AS p
    WHERE p.Name = N'Mode' AND LOWER(p.DefaultValue) = N'check'

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
    WHERE (w.ModifiedOn IS NULL OR w.ModifiedOn < DATEADD(hour, -@Hours, SYSDATETIMEOFFSET()))
        AND w.Id NOT IN (SELECT h.OrderId FROM HandledOrder AS h)
)
SELECT Severity, Finding, Remedy
FROM Finding
ORDER BY Severity, Finding;
