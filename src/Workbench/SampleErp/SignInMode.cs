namespace Workbench.SampleErp;

internal enum SignInMode
{
    None,
    ApiKey,
    Basic,
    OAuth,
}
