using Praxis.Mujoco;

namespace Praxis.Tests.Unit.Mujoco;

/// <summary>Small models that several tests use.</summary>
static class Models
{
    /// <summary>Kept in the binding: no array of it is empty.</summary>
    public static MjModel Probe() => MjModel.FromXml(MujocoLibrary.Resource("Probe.xml"));

    /// <summary>A point mass of 1 kg on a massless rod of 1 m, without friction; hangs down at 0.</summary>
    public static MjModel Pendulum() => MjModel.FromXml("""
        <mujoco>
          <compiler inertiafromgeom="false"/>
          <option timestep="0.0005" integrator="RK4" gravity="0 0 -9.81"><flag energy="enable"/></option>
          <worldbody>
            <body name="rod"><joint name="pivot" axis="0 1 0"/><inertial pos="0 0 -1" mass="1" diaginertia="1e-12 1e-12 1e-12"/></body>
          </worldbody>
        </mujoco>
        """);

    /// <summary>
    /// A three-joint arm with servos and a gripper-like weld, over a floor with a few cubes: contacts, controls, activation, mocap.
    /// </summary>
    public static MjModel Scene() => MjModel.FromXml("""
        <mujoco>
          <compiler angle="radian" autolimits="false"/>
          <option timestep="0.002" cone="elliptic" impratio="10" noslip_iterations="3"/>
          <worldbody>
            <geom name="floor" type="plane" size="2 2 .1"/>
            <body name="base" pos="0 0 .3">
              <joint name="pan" axis="0 0 1" armature=".1" damping="1"/>
              <geom type="capsule" fromto="0 0 0 .3 0 0" size=".03"/>
              <body name="forearm" pos=".3 0 0">
                <joint name="lift" axis="0 1 0" armature=".1" damping="1"/>
                <geom type="capsule" fromto="0 0 0 .3 0 0" size=".03"/>
                <body name="wrist" pos=".3 0 0">
                  <joint name="roll" axis="1 0 0" armature=".1" damping="1"/>
                  <geom type="box" size=".03 .03 .03"/>
                  <site name="tool" pos=".05 .02 -.01" euler=".3 .2 .1"/>
                </body>
              </body>
            </body>
            <body name="cube" pos=".5 .1 .02"><freejoint name="cube"/><geom name="cube" type="box" size=".02 .02 .02" mass=".2"/></body>
            <body name="upper" pos=".505 .1 .0605"><freejoint/><geom name="upper" type="box" size=".02 .02 .02" mass=".1"/></body>
            <body name="target" mocap="true" pos="0 1 .5"/>
          </worldbody>
          <equality><weld name="grab" body1="wrist" body2="upper" active="false"/></equality>
          <actuator>
            <position name="pan" joint="pan" kp="200"/>
            <position name="lift" joint="lift" kp="200"/>
            <general name="roll" joint="roll" dyntype="filter" dynprm=".1" gainprm="5"/>
          </actuator>
        </mujoco>
        """);
}
