namespace Praxis.Core;

/// <summary>Index of a body in a compiled model.</summary>
public readonly record struct BodyId(int Value);

/// <summary>Index of a joint in a compiled model.</summary>
public readonly record struct JointId(int Value);

/// <summary>Index of a collision or visual geometry in a compiled model.</summary>
public readonly record struct GeomId(int Value);

/// <summary>Index of a site (a frame fixed to a body) in a compiled model.</summary>
public readonly record struct SiteId(int Value);

/// <summary>Index of an actuator in a compiled model.</summary>
public readonly record struct ActuatorId(int Value);
