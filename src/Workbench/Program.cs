using Workbench.Cli;

return await WorkbenchCli.RunAsync(args, Console.Out, Console.Error);
