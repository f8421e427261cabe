-- The platform's tables as far as the scripts touch them: columns, defaults and keys of its published starting database.
-- WebSite and EmailTemplate stand here only because others point at them.
CREATE TABLE WebSite
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_WebSite PRIMARY KEY CLUSTERED (Id)
);

CREATE TABLE EmailTemplate
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_EmailTemplate PRIMARY KEY CLUSTERED (Id)
);

CREATE TABLE IntegrationConnection
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    TypeName nvarchar(255) NOT NULL DEFAULT (N''),
    DataSource nvarchar(255) NOT NULL DEFAULT (N''),
    RunsOn nvarchar(255) NOT NULL DEFAULT (N''),
    DebuggingEnabled bit NOT NULL DEFAULT (0),
    Delimiter nvarchar(255) NOT NULL DEFAULT (N''),
    Url nvarchar(2048) NOT NULL DEFAULT (N''),
    LogOn nvarchar(255) NOT NULL DEFAULT (N''),
    Password nvarchar(255) NOT NULL DEFAULT (N''),
    ConnectionString nvarchar(2048) NOT NULL DEFAULT (N''),
    ArchiveFolder nvarchar(512) NOT NULL DEFAULT (N''),
    ArchiveRetentionDays int NOT NULL DEFAULT (30),
    IntegratedSecurity bit NOT NULL DEFAULT (0),
    SystemNumber nvarchar(255) NOT NULL DEFAULT (N''),
    Client nvarchar(255) NOT NULL DEFAULT (N''),
    Language nvarchar(255) NOT NULL DEFAULT (N''),
    ConnectionsLimit nvarchar(255) NOT NULL DEFAULT (N''),
    ConnectionTimeout nvarchar(255) NOT NULL DEFAULT (N''),
    AppServerHost nvarchar(255) NOT NULL DEFAULT (N''),
    AppServerService nvarchar(255) NOT NULL DEFAULT (N''),
    MessageServerHost nvarchar(255) NOT NULL DEFAULT (N''),
    MessageServerService nvarchar(255) NOT NULL DEFAULT (N''),
    GatewayHost nvarchar(255) NOT NULL DEFAULT (N''),
    GatewayService nvarchar(255) NOT NULL DEFAULT (N''),
    SystemId nvarchar(255) NOT NULL DEFAULT (N''),
    SystemIds nvarchar(255) NOT NULL DEFAULT (N''),
    LogonGroup nvarchar(255) NOT NULL DEFAULT (N''),
    SourceServerTimeZone nvarchar(255) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_IntegrationConnection PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_IntegrationConnection UNIQUE (Name)
);

CREATE TABLE JobDefinition
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    IntegrationConnectionId uniqueidentifier NULL,
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    Description nvarchar(2048) NOT NULL DEFAULT (N''),
    JobType nvarchar(255) NOT NULL DEFAULT (N''),
    DebuggingEnabled bit NOT NULL DEFAULT (0),
    PassThroughJob bit NOT NULL DEFAULT (0),
    NotifyEmail nvarchar(255) NOT NULL DEFAULT (N''),
    NotifyCondition nvarchar(255) NOT NULL DEFAULT (N''),
    LinkedJobId uniqueidentifier NULL,
    PassDataSetToLinkedJob bit NOT NULL DEFAULT (0),
    UseDeltaDataSet bit NOT NULL DEFAULT (0),
    PreProcessor nvarchar(510) NOT NULL DEFAULT (N''),
    IntegrationProcessor nvarchar(510) NOT NULL DEFAULT (N''),
    PostProcessor nvarchar(510) NOT NULL DEFAULT (N''),
    LastRunDateTime datetimeoffset(7) NULL,
    LastRunJobNumber nvarchar(255) NOT NULL DEFAULT (N''),
    LastRunStatus nvarchar(255) NOT NULL DEFAULT (N''),
    RecurringJob bit NOT NULL DEFAULT (0),
    RecurringStartDateTime datetimeoffset(7) NULL,
    RecurringEndDateTime datetimeoffset(7) NULL,
    RecurringInterval int NOT NULL DEFAULT (0),
    RecurringType nvarchar(50) NOT NULL DEFAULT (N''),
    RecurringStartTime datetimeoffset(7) NULL,
    RecurringStartDay int NOT NULL DEFAULT (0),
    EmailTemplateId uniqueidentifier NULL,
    RunStepsInParallel bit NOT NULL DEFAULT (0),
    LinkedJobCondition nvarchar(50) NOT NULL DEFAULT (N''),
    MaxErrorsBeforeFail int NOT NULL DEFAULT (0),
    MaxWarningsBeforeFail int NOT NULL DEFAULT (0),
    MaxRetries int NOT NULL DEFAULT (0),
    MaxDeactivationPercent int NOT NULL DEFAULT (0),
    MaxTimeoutMinutes int NOT NULL DEFAULT (0),
    StandardJobName nvarchar(50) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_JobDefinition PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_JobDefinition UNIQUE (Name),
    CONSTRAINT FK_JobDefinition_IntegrationConnectionId FOREIGN KEY (IntegrationConnectionId) REFERENCES IntegrationConnection (Id),
    CONSTRAINT FK_JobDefinition_LinkedJobId FOREIGN KEY (LinkedJobId) REFERENCES JobDefinition (Id),
    CONSTRAINT FK_JobDefinition_EmailTemplateId FOREIGN KEY (EmailTemplateId) REFERENCES EmailTemplate (Id)
);

CREATE TABLE JobDefinitionStep
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    JobDefinitionId uniqueidentifier NOT NULL,
    Sequence int NOT NULL DEFAULT (0),
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    ObjectName nvarchar(255) NOT NULL DEFAULT (N''),
    IntegrationConnectionOverrideId uniqueidentifier NULL,
    IntegrationProcessorOverride nvarchar(510) NOT NULL DEFAULT (N''),
    SelectClause nvarchar(max) NOT NULL DEFAULT (N''),
    FromClause nvarchar(max) NOT NULL DEFAULT (N''),
    WhereClause nvarchar(max) NOT NULL DEFAULT (N''),
    ParameterizedWhereClause nvarchar(max) NOT NULL DEFAULT (N''),
    DeleteAction nvarchar(255) NOT NULL DEFAULT (N'Ignore'),
    DeleteActionFieldToSet nvarchar(255) NOT NULL DEFAULT (N''),
    DeleteActionValueToSet nvarchar(255) NOT NULL DEFAULT (N''),
    SkipHeaderRow bit NOT NULL DEFAULT (1),
    FlatFileErrorHandling nvarchar(100) NOT NULL DEFAULT (N'Warning'),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_JobDefinitionStep PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_JobDefinitionStep UNIQUE (JobDefinitionId, Sequence),
    CONSTRAINT FK_JobDefinitionStep_JobDefinitionId FOREIGN KEY (JobDefinitionId) REFERENCES JobDefinition (Id) ON DELETE CASCADE
);

CREATE TABLE JobDefinitionParameter
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    JobDefinitionId uniqueidentifier NOT NULL,
    Sequence int NOT NULL DEFAULT (0),
    ValueType nvarchar(255) NOT NULL DEFAULT (N''),
    DefaultValue nvarchar(512) NOT NULL DEFAULT (N''),
    Prompt nvarchar(1024) NOT NULL DEFAULT (N''),
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_JobDefinitionParameter PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_JobDefinitionParameter UNIQUE (JobDefinitionId, Name),
    CONSTRAINT FK_JobDefinitionParameter_JobDefinitionId FOREIGN KEY (JobDefinitionId) REFERENCES JobDefinition (Id) ON DELETE CASCADE
);

CREATE TABLE JobDefinitionStepParameter
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    JobDefinitionStepId uniqueidentifier NOT NULL,
    Sequence int NOT NULL DEFAULT (0),
    ValueType nvarchar(255) NOT NULL DEFAULT (N''),
    DefaultValue nvarchar(1024) NOT NULL DEFAULT (N''),
    Prompt nvarchar(1024) NOT NULL DEFAULT (N''),
    Name nvarchar(255) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_JobDefinitionStepParameter PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_JobDefinitionStepParameter UNIQUE (JobDefinitionStepId, Name),
    CONSTRAINT FK_JobDefinitionStepParameter_JobDefinitionStepId FOREIGN KEY (JobDefinitionStepId) REFERENCES JobDefinitionStep (Id) ON DELETE CASCADE
);

CREATE TABLE OrderStatusMapping
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    ERPOrderStatus nvarchar(50) NOT NULL DEFAULT (N''),
    DisplayName nvarchar(50) NOT NULL DEFAULT (N''),
    IsDefault bit NOT NULL DEFAULT (0),
    AllowRMA bit NOT NULL DEFAULT (0),
    AllowCancellation bit NOT NULL DEFAULT (0),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_OrderStatusMapping PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_OrderStatusMapping UNIQUE (ERPOrderStatus)
);

CREATE TABLE SystemSetting
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    Name nvarchar(256) NULL DEFAULT (N''),
    WebsiteId uniqueidentifier NULL,
    Value nvarchar(1024) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NOT NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NOT NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_SystemSetting PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_SystemSetting UNIQUE (Name, WebsiteId),
    CONSTRAINT FK_SystemSetting_WebsiteId FOREIGN KEY (WebsiteId) REFERENCES WebSite (Id)
);

CREATE TABLE OrderHistory
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    ERPOrderNumber nvarchar(50) NOT NULL DEFAULT (N''),
    WebOrderNumber nvarchar(50) NOT NULL DEFAULT (N''),
    Status nvarchar(50) NOT NULL DEFAULT (N''),
    OrderDate date NULL,
    CustomerNumber nvarchar(50) NOT NULL DEFAULT (N''),
    CustomerSequence nvarchar(50) NOT NULL DEFAULT (N''),
    CustomerPO nvarchar(50) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_OrderHistory PRIMARY KEY CLUSTERED (Id)
);

CREATE TABLE CustomerOrder
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    OrderNumber nvarchar(50) NOT NULL DEFAULT (N''),
    ERPOrderNumber nvarchar(50) NOT NULL DEFAULT (N''),
    Status nvarchar(50) NOT NULL DEFAULT (N''),
    Type nvarchar(50) NOT NULL DEFAULT (N'Order'),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_CustomerOrder PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_CustomerOrder UNIQUE (OrderNumber)
);

CREATE TABLE IntegrationJob
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    JobDefinitionId uniqueidentifier NOT NULL,
    JobNumber int IDENTITY(1, 1) NOT NULL,
    Status nvarchar(255) NOT NULL DEFAULT (N''),
    StartDateTime datetimeoffset(7) NULL,
    EndDateTime datetimeoffset(7) NULL,
    ScheduleDateTime datetimeoffset(7) NULL,
    Duration decimal(18, 5) NOT NULL DEFAULT (0),
    RecordCount int NOT NULL DEFAULT (0),
    Notes nvarchar(max) NOT NULL DEFAULT (N''),
    ResultData nvarchar(max) NOT NULL DEFAULT (N''),
    IsRealTime bit NOT NULL DEFAULT (0),
    IsPreview bit NOT NULL DEFAULT (0),
    RunStandalone bit NOT NULL DEFAULT (0),
    IsActive bit NOT NULL DEFAULT (0),
    WarningCount int NOT NULL DEFAULT (0),
    ErrorCount int NOT NULL DEFAULT (0),
    RetryCounter int NOT NULL DEFAULT (0),
    RetryStartingFrom int NOT NULL DEFAULT (0),
    SiteUrl nvarchar(max) NOT NULL DEFAULT (N''),
    WebsiteId uniqueidentifier NULL,
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_IntegrationJob PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_IntegrationJob UNIQUE (JobNumber),
    CONSTRAINT FK_IntegrationJob_JobDefinitionId FOREIGN KEY (JobDefinitionId) REFERENCES JobDefinition (Id) ON DELETE CASCADE,
    CONSTRAINT FK_IntegrationJob_WebsiteId FOREIGN KEY (WebsiteId) REFERENCES WebSite (Id)
);

CREATE TABLE IntegrationJobParameter
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    IntegrationJobId uniqueidentifier NOT NULL,
    JobDefinitionStepParameterId uniqueidentifier NULL,
    JobDefinitionParameterId uniqueidentifier NULL,
    Value nvarchar(1024) NOT NULL DEFAULT (N''),
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_IntegrationJobParameter PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT UQ_IntegrationJobParameter UNIQUE (IntegrationJobId, JobDefinitionStepParameterId, JobDefinitionParameterId),
    CONSTRAINT FK_IntegrationJobParameter_IntegrationJobId FOREIGN KEY (IntegrationJobId) REFERENCES IntegrationJob (Id) ON DELETE CASCADE,
    CONSTRAINT FK_IntegrationJobParameter_JobDefinitionStepParameterId FOREIGN KEY (JobDefinitionStepParameterId) REFERENCES JobDefinitionStepParameter (Id),
    CONSTRAINT FK_IntegrationJobParameter_JobDefinitionParameterId FOREIGN KEY (JobDefinitionParameterId) REFERENCES JobDefinitionParameter (Id)
);

CREATE TABLE IntegrationJobLog
(
    Id uniqueidentifier NOT NULL DEFAULT (newsequentialid()),
    IntegrationJobId uniqueidentifier NOT NULL,
    Sequence int NOT NULL DEFAULT (0),
    TypeName nvarchar(255) NOT NULL DEFAULT (N''),
    LogDateTime datetimeoffset(7) NULL,
    Message nvarchar(max) NOT NULL DEFAULT (N''),
    ModuleName nvarchar(100) NULL,
    CreatedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    CreatedBy nvarchar(100) NOT NULL DEFAULT (N''),
    ModifiedOn datetimeoffset(7) NULL DEFAULT (getutcdate()),
    ModifiedBy nvarchar(100) NOT NULL DEFAULT (N''),
    CONSTRAINT PK_IntegrationJobLog PRIMARY KEY CLUSTERED (Id),
    CONSTRAINT FK_IntegrationJobLog_IntegrationJobId FOREIGN KEY (IntegrationJobId) REFERENCES IntegrationJob (Id) ON DELETE CASCADE
);
