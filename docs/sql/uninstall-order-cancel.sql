-- Removes the job definition OrderCancel with its steps and parameters, AND ITS RUNS with their logs: the platform keeps
-- no run without its job. A job of another processor is left alone. Orders, connections and settings stay as they are.
-- Nothing is removed while a run is queued or going on, unless the variable below says so.
-- Runs go in batches, each in a transaction of its own: what an error or a new run stops half-way, another start finishes.
DECLARE @EvenIfRunning bit = 0;
DECLARE @Batch int = 1000;

-- Put back at the end.
DECLARE @XactAbort int = @@OPTIONS & 16384;
DECLARE @OuterTransactions int = @@TRANCOUNT;
SET XACT_ABORT ON;

DECLARE @Running int;
DECLARE @Linked int;
DECLARE @UpTo int;
DECLARE @IsDone bit = 0;

BEGIN TRY
    WHILE @IsDone = 0
    BEGIN
        BEGIN TRANSACTION;

        -- Whatever the collation: the case of a job's name makes it no other job.
        SELECT @Running = COUNT(*)
        FROM IntegrationJob AS r WITH (UPDLOCK, HOLDLOCK)
        INNER JOIN JobDefinition AS j WITH (UPDLOCK, HOLDLOCK) ON j.Id = r.JobDefinitionId
        WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
            AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
            AND r.Status IN (N'Queued', N'InProgress', N'CancelRequested');

        IF @Running > 0 AND @EvenIfRunning = 0
        BEGIN
            THROW 50001, N'The job OrderCancel was not removed: a run of it is queued or going on. Wait for it, cancel it in the Admin Console, or set @EvenIfRunning to 1.', 1;
        END;

        SELECT @Linked = COUNT(*)
        FROM JobDefinition AS other
        INNER JOIN JobDefinition AS j ON j.Id = other.LinkedJobId
        WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
            AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
            AND NOT ((UPPER(other.Name) = N'ORDERCANCEL' OR UPPER(other.StandardJobName) = N'ORDERCANCEL')
                AND UPPER(other.IntegrationProcessor) = N'ORDERCANCEL');

        IF @Linked > 0
        BEGIN
            THROW 50002, N'The job OrderCancel was not removed: another job has it as its linked job. Take the link out of that job first.', 1;
        END;

        SELECT @UpTo = MAX(oldest.JobNumber)
        FROM
        (
            SELECT r.JobNumber, ROW_NUMBER() OVER (ORDER BY r.JobNumber) AS Place
            FROM IntegrationJob AS r
            INNER JOIN JobDefinition AS j ON j.Id = r.JobDefinitionId
            WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
                AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
        ) AS oldest
        WHERE oldest.Place <= @Batch;

        -- From the leaves to the root, so that it does not matter which foreign keys cascade.
        DELETE FROM IntegrationJobParameter
        WHERE IntegrationJobId IN
        (
            SELECT r.Id
            FROM IntegrationJob AS r
            INNER JOIN JobDefinition AS j ON j.Id = r.JobDefinitionId
            WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
                AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
                AND r.JobNumber <= @UpTo
        );

        DELETE FROM IntegrationJobLog
        WHERE IntegrationJobId IN
        (
            SELECT r.Id
            FROM IntegrationJob AS r
            INNER JOIN JobDefinition AS j ON j.Id = r.JobDefinitionId
            WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
                AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
                AND r.JobNumber <= @UpTo
        );

        DELETE FROM IntegrationJob
        WHERE JobNumber <= @UpTo
            AND JobDefinitionId IN
            (
                SELECT j.Id
                FROM JobDefinition AS j
                WHERE (UPPER(j.Name) = N'ORDERCANCEL' OR UPPER(j.StandardJobName) = N'ORDERCANCEL')
                    AND UPPER(j.IntegrationProcessor) = N'ORDERCANCEL'
            );

        -- No run is left. The job's steps and parameters go with it.
        IF @UpTo IS NULL
        BEGIN
            DELETE FROM JobDefinition
            WHERE (UPPER(Name) = N'ORDERCANCEL' OR UPPER(StandardJobName) = N'ORDERCANCEL')
                AND UPPER(IntegrationProcessor) = N'ORDERCANCEL';

            SET @IsDone = 1;
        END;

        -- Implicit transactions open one more.
        WHILE @@TRANCOUNT > @OuterTransactions
            COMMIT TRANSACTION;
    END;
END TRY
BEGIN CATCH
    IF XACT_STATE() <> 0
        ROLLBACK TRANSACTION;

    IF @XactAbort = 0
        SET XACT_ABORT OFF;

    THROW;
END CATCH;

IF @XactAbort = 0
    SET XACT_ABORT OFF;
