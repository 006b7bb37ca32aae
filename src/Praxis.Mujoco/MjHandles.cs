using System.Runtime.InteropServices;

namespace Praxis.Mujoco;

/// <summary>Owns an mjModel.</summary>
sealed class ModelHandle : SafeHandle
{
    public ModelHandle(nint model) : base(0, ownsHandle: true) => SetHandle(model);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Native.mj_deleteModel(handle);
        return true;
    }
}

/// <summary>Owns an mjData and keeps its model's memory until it is released itself.</summary>
sealed class DataHandle : SafeHandle
{
    readonly ModelHandle model;

    public DataHandle(nint data, ModelHandle model) : base(0, ownsHandle: true)
    {
        bool added = false;
        model.DangerousAddRef(ref added);
        this.model = model;
        SetHandle(data);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Native.mj_deleteData(handle);
        model.DangerousRelease();
        return true;
    }
}
