namespace Praxis.Mujoco;

/// <summary>Guards at the border to native code, where a short buffer would be written past its end.</summary>
static class Check
{
    public static void Length(int actual, int expected, string name)
    {
        if (actual != expected) Fail(actual, expected, name);
    }

    static void Fail(int actual, int expected, string name) =>
        throw new ArgumentException($"'{name}' has length {actual}; it must be {expected}.", name);
}
