-- Creates the job definition OrderCancel, or adds what an existing one of ours lacks. Safe to run again at any time:
-- nothing that is there is changed, a job of another processor is left alone, and no secret is written.
-- docs/job-definition.md explains each value.

-- Put back at the end. A transaction of the caller must not be rolled back silently.
DECLARE @XactAbort int = @@OPTIONS & 16384;
DECLARE @OuterTransactions int = @@TRANCOUNT;
SET XACT_ABORT ON;

BEGIN TRY
    BEGIN TRANSACTION;

    -- Whatever the collation: the case of a job's name makes it no other job.
    -- The range locks make a second instance that starts at this moment wait here until the first is done.
    DECLARE @Existing int;
    SELECT @Existing = COUNT(*)
    FROM dbo.JobDefinition WITH (UPDLOCK, HOLDLOCK)
    WHERE UPPER(Name) = N'ORDERCANCEL' OR UPPER(StandardJobName) = N'ORDERCANCEL';

    IF @Existing = 0
    BEGIN
        DECLARE @ConnectionId uniqueidentifier;
        IF (SELECT COUNT(*) FROM dbo.IntegrationConnection WHERE Name = N'OrderCancel ERP') = 1
            SELECT @ConnectionId = Id FROM dbo.IntegrationConnection WHERE Name = N'OrderCancel ERP';

        INSERT INTO dbo.JobDefinition
            (IntegrationConnectionId, StandardJobName, Name, Description,
             JobType, DebuggingEnabled, PassThroughJob, NotifyEmail, NotifyCondition,
             LinkedJobId, PassDataSetToLinkedJob, UseDeltaDataSet,
             PreProcessor, IntegrationProcessor, PostProcessor,
             LastRunDateTime, LastRunJobNumber, LastRunStatus,
             RecurringJob, RecurringStartDateTime, RecurringEndDateTime, RecurringInterval, RecurringType,
             RecurringStartTime, RecurringStartDay, EmailTemplateId, RunStepsInParallel, LinkedJobCondition,
             MaxErrorsBeforeFail, MaxWarningsBeforeFail, MaxRetries, MaxDeactivationPercent, MaxTimeoutMinutes,
             CreatedBy, ModifiedBy)
        VALUES
            (@ConnectionId, N'OrderCancel', N'OrderCancel',
             N'Cancels an order in the ERP. A successful run means that the ERP confirmed it; every other end is a failure that says what to do.',
             N'Execution', 0, 0, N'', N'Failure',
             NULL, 0, 0,
             N'None', N'OrderCancel', N'None',
             NULL, N'', N'',
             0, NULL, NULL, 0, N'Days',
             NULL, 0, NULL, 0, N'SuccessOnly',
             0, 0, 2, 0, 0,
             N'OrderCancel', N'OrderCancel');
    END;

    INSERT INTO dbo.JobDefinitionStep
        (JobDefinitionId, Sequence, Name, ObjectName,
         IntegrationConnectionOverrideId, IntegrationProcessorOverride,
         SelectClause, FromClause, WhereClause, ParameterizedWhereClause,
         DeleteAction, DeleteActionFieldToSet, DeleteActionValueToSet,
         SkipHeaderRow, FlatFileErrorHandling, CreatedBy, ModifiedBy)
    SELECT
        j.Id, 1, N'OrderCancel', N'',
        NULL, N'',
        N'', N'', N'', N'',
        N'', N'', N'',
        1, N'Warning', N'OrderCancel', N'OrderCancel'
    FROM dbo.JobDefinition AS j
    WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
        AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
        AND NOT EXISTS (SELECT 1 FROM dbo.JobDefinitionStep AS s WHERE s.JobDefinitionId = j.Id);

    -- A parameter that a step already has is not added to the job: the job's would win over it in a run.
    INSERT INTO dbo.JobDefinitionParameter
        (JobDefinitionId, Sequence, ValueType, DefaultValue, Prompt, Name, CreatedBy, ModifiedBy)
    SELECT j.Id, p.Sequence, N'String', p.DefaultValue, p.Prompt, p.Name, N'OrderCancel', N'OrderCancel'
    FROM dbo.JobDefinition AS j
    CROSS JOIN
    (
        SELECT 1 AS Sequence, N'OrderNumber' AS Name, N'' AS DefaultValue, N'Order Number' AS Prompt
        UNION ALL SELECT 2, N'ErpAdapter', N'Rest',
            N'ERP Adapter: the adapter that talks to your ERP, by name or as "Type, Assembly".'
        UNION ALL SELECT 3, N'OrderNumberKind', N'Web',
            N'Order Number Kind: whose number Order Number is. Web, Erp, or Auto (needs parameter WebOrderNumberPattern).'
        UNION ALL SELECT 4, N'SplitOrders', N'AllOrNothing',
            N'Split Orders: when one of several ERP orders of a web order must not be cancelled. AllOrNothing or CancelWhatYouCan.'
        UNION ALL SELECT 5, N'AlsoCancelStates', N'',
            N'Also Cancel States: what may be cancelled besides Open and OnHold, separated by commas. InFulfilment, Locked, Closed, PartlyCancelled; blank for none.'
        UNION ALL SELECT 6, N'WriteBack', N'false',
            N'Write Back: true only with postprocessor OrderCancel, which then writes the outcome of failed runs to the order as well.'
        UNION ALL SELECT 7, N'DryRun', N'false',
            N'Dry Run: true only says what would happen; nothing is sent to the ERP.'
    ) AS p
    WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
        AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
        AND NOT EXISTS
        (
            SELECT 1 FROM dbo.JobDefinitionParameter AS d WHERE d.JobDefinitionId = j.Id AND d.Name = p.Name
        )
        AND NOT EXISTS
        (
            SELECT 1
            FROM dbo.JobDefinitionStepParameter AS q
            INNER JOIN dbo.JobDefinitionStep AS s ON s.Id = q.JobDefinitionStepId
            WHERE s.JobDefinitionId = j.Id AND q.Name = p.Name
        );

    -- Implicit transactions open one more.
    WHILE @@TRANCOUNT > @OuterTransactions
        COMMIT TRANSACTION;
END TRY
BEGIN CATCH
    IF XACT_STATE() <> 0
        ROLLBACK TRANSACTION;

    -- 2601 and 2627: another instance may have written the same rows first. Then they are there.
    DECLARE @Present int;
    SELECT @Present = COUNT(*)
    FROM dbo.JobDefinition AS j
    INNER JOIN dbo.JobDefinitionStep AS s ON s.JobDefinitionId = j.Id
    INNER JOIN dbo.JobDefinitionParameter AS p ON p.JobDefinitionId = j.Id
    WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
        AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL';

    IF @@TRANCOUNT > 0
        ROLLBACK TRANSACTION;

    IF @XactAbort = 0
        SET XACT_ABORT OFF;

    IF @OuterTransactions > 0 OR ERROR_NUMBER() NOT IN (2601, 2627) OR @Present = 0
    BEGIN
        THROW;
    END;
END CATCH;

IF @XactAbort = 0
    SET XACT_ABORT OFF;
