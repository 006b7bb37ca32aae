using Praxis.Core;

namespace Praxis.Planning;

/// <summary>How far an arm gives way when something pushes back: a spring per axis of a frame, and the most it pushes with.</summary>
/// <param name="Stiffness">N/m along the axes of C.</param>
/// <param name="TurnStiffness">N m/rad about them.</param>
/// <param name="ForceLimit">N along them.</param>
/// <param name="TorqueLimit">N m about them.</param>
public sealed record Compliance(Vec3 Stiffness, Vec3 TurnStiffness, Vec3 ForceLimit, Vec3 TorqueLimit)
{
    /// <summary>R_WC: the axes that the numbers are for.</summary>
    public Quat R_WC { get; init; } = Quat.Identity;

    /// <summary>The same spring in all directions.</summary>
    /// <param name="stiffness">N/m.</param>
    /// <param name="force">N.</param>
    /// <param name="turn">N m/rad.</param>
    /// <param name="torque">N m.</param>
    public static Compliance Even(double stiffness, double force, double turn = 60, double torque = 10) => new(
        new(stiffness, stiffness, stiffness), new(turn, turn, turn), new(force, force, force), new(torque, torque, torque));

    /// <summary>With no axis pushing harder than this, N.</summary>
    public Compliance AtMost(double force) => this with
    {
        ForceLimit = new(Math.Min(ForceLimit.X, force), Math.Min(ForceLimit.Y, force), Math.Min(ForceLimit.Z, force)),
    };
}

/// <summary>
/// Cartesian impedance control of an arm that takes joint positions: the wanted torques are expressed as offsets of the position command,
/// which the servo's own stiffness turns back into torques. So what a joint-position dataset records is what the arm was sent.
/// </summary>
/// <remarks>
/// tau = J^T clamp(K e + F_v) + N (tau_p + tau_v), Hogan 1985 with the null space of Khatib 1987; e is the tool's error, tau_v the servo's
/// damping of the velocity error, of which all but a quarter is taken back, and tau_p draws the null space to the reference posture.
/// </remarks>
public sealed class ImpedanceController
{
    const double DampingKept = 0.25;
    const double Regular = 1e-4;   // keeps J J^T invertible at singular postures
    const double Posture = 0.05;   // rad: the null space is drawn to the reference no harder than by this error

    readonly Kinematics kinematics;
    readonly double[] stiffness, damping, jacobian, other, tau, task; // servo: (n), (n); (6, n), (n), (n), (6)
    readonly double[] gram = new double[36];
    readonly int n;

    /// <param name="kinematics">The arm.</param>
    /// <param name="stiffness">Position gain of each servo, (n), N m/rad.</param>
    /// <param name="feedForward">Velocity gain over position gain of each servo, (n), s.</param>
    public ImpedanceController(Kinematics kinematics, IReadOnlyList<double> stiffness, IReadOnlyList<double> feedForward)
    {
        (this.kinematics, n) = (kinematics, kinematics.Group.Count);
        this.stiffness = [.. stiffness];
        damping = [.. stiffness.Zip(feedForward, (k, f) => k * f)];
        (jacobian, other, tau, task) = (new double[6 * n], new double[n], new double[n], new double[6]);
    }

    /// <summary>
    /// The position command for the next control period; the velocity command that goes with it is the reference's. The reference may be
    /// a few centimetres away, not more: whoever moves it waits for the tool.
    /// </summary>
    /// <param name="compliance">How far to give way.</param>
    /// <param name="q">Measured positions, (n), rad.</param>
    /// <param name="v">Measured velocities, (n), rad/s.</param>
    /// <param name="qReference">Where the arm should be, (n), rad.</param>
    /// <param name="vReference">How fast it should move there, (n), rad/s.</param>
    /// <param name="period">Control period, s.</param>
    /// <param name="command">Receives the positions to command, (n), rad.</param>
    /// <returns>How far the tool is from the reference, m.</returns>
    public double Command(
        Compliance compliance, ReadOnlySpan<double> q, ReadOnlySpan<double> v,
        ReadOnlySpan<double> qReference, ReadOnlySpan<double> vReference, double period, Span<double> command)
    {
        Pose wanted = kinematics.ToolPose(qReference), now = kinematics.ToolPose(q);
        kinematics.Jacobian(q, jacobian);
        Quat R_CW = compliance.R_WC.Conjugate();
        Turn(R_CW);
        FactorGram();

        for (int j = 0; j < n; j++) other[j] = DampingKept * damping[j] * (vReference[j] - v[j]);
        Project(other, task); // F_v
        Vec3 shift = R_CW.Rotate(wanted.P - now.P), turn = R_CW.Rotate((wanted.R * now.R.Conjugate()).Log());
        Push(0, compliance.Stiffness, shift, compliance.ForceLimit);
        Push(3, compliance.TurnStiffness, turn, compliance.TorqueLimit);
        for (int j = 0; j < n; j++) tau[j] = Column(j, task);

        for (int j = 0; j < n; j++) other[j] += stiffness[j] * Math.Clamp(qReference[j] - q[j], -Posture, Posture);
        Project(other, task);
        for (int j = 0; j < n; j++)
        {
            double wish = tau[j] + other[j] - Column(j, task);
            command[j] = q[j] + v[j] * period + (wish - damping[j] * (vReference[j] - v[j])) / stiffness[j];
        }
        return shift.Length;
    }

    // expresses both halves of the Jacobian in C
    void Turn(Quat R_CW)
    {
        for (int half = 0; half < 2; half++)
            for (int j = 0; j < n; j++)
            {
                int at = 3 * half * n + j;
                Vec3 turned = R_CW.Rotate(new(jacobian[at], jacobian[at + n], jacobian[at + 2 * n]));
                (jacobian[at], jacobian[at + n], jacobian[at + 2 * n]) = (turned.X, turned.Y, turned.Z);
            }
    }

    void FactorGram()
    {
        for (int r = 0; r < 6; r++)
            for (int c = 0; c < 6; c++)
            {
                double sum = r == c ? Regular : 0;
                for (int j = 0; j < n; j++) sum += jacobian[r * n + j] * jacobian[c * n + j];
                gram[6 * r + c] = sum;
            }
        Cholesky.Factor(gram, 6);
    }

    // the wrench whose torques come nearest to these
    void Project(ReadOnlySpan<double> torques, Span<double> wrench)
    {
        for (int r = 0; r < 6; r++)
        {
            double sum = 0;
            for (int j = 0; j < n; j++) sum += jacobian[r * n + j] * torques[j];
            wrench[r] = sum;
        }
        Cholesky.Solve(gram, 6, wrench);
    }

    double Column(int j, ReadOnlySpan<double> wrench)
    {
        double sum = 0;
        for (int r = 0; r < 6; r++) sum += jacobian[r * n + j] * wrench[r];
        return sum;
    }

    void Push(int at, Vec3 spring, Vec3 error, Vec3 limit)
    {
        task[at] = Math.Clamp(task[at] + spring.X * error.X, -limit.X, limit.X);
        task[at + 1] = Math.Clamp(task[at + 1] + spring.Y * error.Y, -limit.Y, limit.Y);
        task[at + 2] = Math.Clamp(task[at + 2] + spring.Z * error.Z, -limit.Z, limit.Z);
    }
}
