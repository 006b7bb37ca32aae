using System.Runtime.InteropServices;
using Praxis.Core;

namespace Praxis.Mujoco;

public sealed unsafe partial class MjModel
{
    // mjtObj
    const int BodyType = 1, JointType = 3, GeomType = 5, SiteType = 6, CameraType = 7,
        EqualityType = 16, TendonType = 17, ActuatorType = 18, SensorType = 19, KeyframeType = 23;

    /// <exception cref="MujocoException">There is no such body; the message names those there are. Likewise below.</exception>
    public BodyId Body(string name) => new(Index(BodyType, "body", name, nbody));
    public JointId Joint(string name) => new(Index(JointType, "joint", name, njnt));
    public GeomId Geom(string name) => new(Index(GeomType, "geom", name, ngeom));
    public SiteId Site(string name) => new(Index(SiteType, "site", name, nsite));
    public ActuatorId Actuator(string name) => new(Index(ActuatorType, "actuator", name, nu));
    public CameraId Camera(string name) => new(Index(CameraType, "camera", name, ncam));
    public EqualityId Equality(string name) => new(Index(EqualityType, "equality constraint", name, neq));
    public TendonId Tendon(string name) => new(Index(TendonType, "tendon", name, ntendon));
    public SensorId Sensor(string name) => new(Index(SensorType, "sensor", name, nsensor));
    public KeyframeId Keyframe(string name) => new(Index(KeyframeType, "keyframe", name, nkey));

    public bool TryBody(string name, out BodyId id) => (id = new(IndexOrNone(BodyType, name))).Value >= 0;
    public bool TryJoint(string name, out JointId id) => (id = new(IndexOrNone(JointType, name))).Value >= 0;
    public bool TryGeom(string name, out GeomId id) => (id = new(IndexOrNone(GeomType, name))).Value >= 0;
    public bool TrySite(string name, out SiteId id) => (id = new(IndexOrNone(SiteType, name))).Value >= 0;
    public bool TryActuator(string name, out ActuatorId id) => (id = new(IndexOrNone(ActuatorType, name))).Value >= 0;
    public bool TryEquality(string name, out EqualityId id) => (id = new(IndexOrNone(EqualityType, name))).Value >= 0;

    /// <summary>The name in the XML; empty for a thing without one. Likewise below.</summary>
    public string Name(BodyId id) => NameAt(BodyType, id.Value);
    public string Name(JointId id) => NameAt(JointType, id.Value);
    public string Name(GeomId id) => NameAt(GeomType, id.Value);
    public string Name(SiteId id) => NameAt(SiteType, id.Value);
    public string Name(ActuatorId id) => NameAt(ActuatorType, id.Value);
    public string Name(CameraId id) => NameAt(CameraType, id.Value);
    public string Name(EqualityId id) => NameAt(EqualityType, id.Value);
    public string Name(TendonId id) => NameAt(TendonType, id.Value);
    public string Name(SensorId id) => NameAt(SensorType, id.Value);
    public string Name(KeyframeId id) => NameAt(KeyframeType, id.Value);

    int Index(int type, string kind, string name, int count)
    {
        int index = IndexOrNone(type, name);
        if (index >= 0) return index;
        var known = Enumerable.Range(0, count).Select(i => NameAt(type, i)).Where(n => n.Length > 0);
        throw new MujocoException(Suggest.Unknown(kind, name, known));
    }

    int IndexOrNone(int type, string name)
    {
        int index = Native.mj_name2id(Address, type, name);
        GC.KeepAlive(this);
        return index;
    }

    string NameAt(int type, int index)
    {
        string name = Marshal.PtrToStringUTF8((nint)Native.mj_id2name(Address, type, index)) ?? "";
        GC.KeepAlive(this);
        return name;
    }
}
