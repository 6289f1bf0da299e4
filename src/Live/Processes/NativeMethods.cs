using System.Runtime.InteropServices;

namespace ElastiCache.Live.Processes;

/// <summary>What only the C library does.</summary>
internal static class NativeMethods
{
    private const int KillSignal = 9;
    private const int Term = 15;
    private const int Stop = 19;
    private const int Continue = 18;
    private const int StopOnMac = 17;
    private const int ContinueOnMac = 19;

    /// <summary>Freezes a process: it answers nobody, and its connections stay open.</summary>
    public static void Freeze(int process) => _ = Kill(process, OperatingSystem.IsMacOS() ? StopOnMac : Stop);

    /// <summary>Lets a frozen process go on.</summary>
    public static void Thaw(int process) => _ = Kill(process, OperatingSystem.IsMacOS() ? ContinueOnMac : Continue);

    /// <summary>Asks a process to end.</summary>
    public static void Terminate(int process) => _ = Kill(process, Term);

    /// <summary>Ends a process, whatever it does.</summary>
    public static void End(int process) => _ = Kill(process, KillSignal);

    /// <summary>Whether a process of this id is there, be it only as a name that nobody has cleared.</summary>
    public static bool Exists(int process) => Kill(process, 0) == 0;

    /// <summary>The id of the user whose rights this process has; 0 for root.</summary>
    public static uint User => EffectiveUser();

    /// <summary>The id of that user's group.</summary>
    public static uint Group => EffectiveGroup();

    /// <summary>Leaves the terminal's session, so that a Ctrl-C there does not reach this process.</summary>
    public static void LeaveTerminal() => _ = SetSession();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "setsid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetSession();

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint EffectiveUser();

    [DllImport("libc", EntryPoint = "getegid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint EffectiveGroup();
}
