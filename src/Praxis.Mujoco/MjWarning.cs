namespace Praxis.Mujoco;

/// <summary>What MuJoCo counts instead of failing (mjtWarning).</summary>
public enum MjWarning
{
    /// <summary>A (nearly) singular inertia matrix.</summary>
    Inertia,

    /// <summary>More contacts than nconmax: the rest were dropped, bodies fall through each other.</summary>
    ContactsFull,

    /// <summary>More constraint rows than njmax: the rest were dropped.</summary>
    ConstraintsFull,

    /// <summary>Too many things to draw.</summary>
    VisualGeomsFull,

    /// <summary>qpos was not finite or huge: MuJoCo reset the whole state and went on.</summary>
    BadQpos,

    /// <summary>qvel was not finite or huge: MuJoCo reset the whole state and went on.</summary>
    BadQvel,

    /// <summary>qacc was not finite or huge: MuJoCo reset the whole state and went on.</summary>
    BadQacc,

    /// <summary>ctrl was not finite or huge: MuJoCo set all controls to zero.</summary>
    BadCtrl,
}
