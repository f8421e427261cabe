-- Removes the job definition OrderCancel with its steps and parameters, AND ITS RUNS with their logs: the platform keeps
-- no run without its job. A job of another processor is left alone. Orders, connections and settings stay as they are.
-- Nothing is removed while a run is queued or going on, unless the variable below says so.
SET NOCOUNT ON;
SET XACT_ABORT ON;

DECLARE @EvenIfRunning bit = 0;
DECLARE @Running int;
DECLARE @Linked int;

BEGIN TRY
    BEGIN TRANSACTION;

    SELECT @Running = COUNT(*)
    FROM IntegrationJob AS r WITH (UPDLOCK, HOLDLOCK)
    INNER JOIN JobDefinition AS j WITH (UPDLOCK, HOLDLOCK) ON j.Id = r.JobDefinitionId
    WHERE (j.Name = N'OrderCancel' OR j.StandardJobName = N'OrderCancel')
        AND j.IntegrationProcessor = N'OrderCancel'
        AND r.Status IN (N'Queued', N'InProgress', N'CancelRequested');

    IF @Running > 0 AND @EvenIfRunning = 0
    BEGIN
        THROW 50001, N'Nothing was removed: a run of OrderCancel is queued or going on. Wait for it, cancel it in the Admin Console, or set @EvenIfRunning to 1.', 1;
    END;

    SELECT @Linked = COUNT(*)
    FROM JobDefinition AS other
    INNER JOIN JobDefinition AS j ON j.Id = other.LinkedJobId
    WHERE (j.Name = N'OrderCancel' OR j.StandardJobName = N'OrderCancel')
        AND j.IntegrationProcessor = N'OrderCancel'
        AND other.Id <> j.Id;

    IF @Linked > 0
    BEGIN
        THROW 50002, N'Nothing was removed: another job has OrderCancel as its linked job. Take the link out of that job first.', 1;
    END;

    -- From the leaves to the root, so that it does not matter which foreign keys cascade.
    DELETE FROM IntegrationJobParameter
    WHERE IntegrationJobId IN
    (
        SELECT r.Id
        FROM IntegrationJob AS r
        INNER JOIN JobDefinition AS j ON j.Id = r.JobDefinitionId
        WHERE (j.Name = N'OrderCancel' OR j.StandardJobName = N'OrderCancel') AND j.IntegrationProcessor = N'OrderCancel'
    );

    DELETE FROM IntegrationJobLog
    WHERE IntegrationJobId IN
    (
        SELECT r.Id
        FROM IntegrationJob AS r
        INNER JOIN JobDefinition AS j ON j.Id = r.JobDefinitionId
        WHERE (j.Name = N'OrderCancel' OR j.StandardJobName = N'OrderCancel') AND j.IntegrationProcessor = N'OrderCancel'
    );

    DELETE FROM IntegrationJob
    WHERE JobDefinitionId IN
    (
        SELECT j.Id
        FROM JobDefinition AS j
        WHERE (j.Name = N'OrderCancel' OR j.StandardJobName = N'OrderCancel') AND j.IntegrationProcessor = N'OrderCancel'
    );

    -- Its steps and parameters go with it.
    DELETE FROM JobDefinition
    WHERE (Name = N'OrderCancel' OR StandardJobName = N'OrderCancel') AND IntegrationProcessor = N'OrderCancel';

    COMMIT TRANSACTION;
END TRY
BEGIN CATCH
    IF XACT_STATE() <> 0
        ROLLBACK TRANSACTION;

    THROW;
END CATCH;
