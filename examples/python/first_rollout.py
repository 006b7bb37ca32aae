# %% [markdown]
# # A first rollout
# Run it as it is (`python3 examples/python/first_rollout.py`), or cell by cell in an editor that knows `# %%`.
# It starts a server of its own; give the address of one that runs instead: `python3 first_rollout.py ws://127.0.0.1:8001`

# %%
import pathlib
import sys
import time

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from praxis_env import PraxisEnv

root = pathlib.Path(__file__).resolve().parents[2]
settings = dict(task="block-in-bowl", cameras=["front"], size=(128, 128))
env = PraxisEnv(sys.argv[1], **settings) if len(sys.argv) > 1 else PraxisEnv.launch(str(root / "praxis"), **settings)

# %% [markdown]
# What a policy sees, and what it may do. Actions are absolute targets for the next frame.

# %%
print("actions:     ", ", ".join(env.action_names))
for name, space in env.observation_space.spaces.items():
    print(f"observation:  {name} {getattr(space, 'shape', '')}")

# %% [markdown]
# The same seed gives the same world, to the pixel.

# %%
observation, info = env.reset(seed=7)
again, _ = env.reset(seed=7)
assert np.array_equal(observation["observation/images/front"], again["observation/images/front"])
print("instruction: ", info["instruction"])

# %% [markdown]
# A policy that knows nothing: it sways its first joint and works its gripper.
# Put your own in its place; a policy server of openpi's takes `observation` as it is.


# %%
def policy(observation, step):
    action = start.copy()
    action[0] += 0.3 * np.sin(step / 10)
    action[-1] = 0.04 * (1 + np.cos(step / 5))
    return action


start, began, total = env.hold_action(), time.time(), 0.0
for step in range(45):
    observation, reward, terminated, truncated, info = env.step(policy(observation, step))
    total += reward
    if terminated or truncated:
        break
seconds = time.time() - began

# %%
print(f"{step + 1} steps in {seconds:.1f} s, reward {total:g}, success {info['success']}, failure {info['failure']} {info['why']}")
print("joint 1 was asked for", f"{policy(observation, step)[0]:+.3f} rad and is at {observation['observation/state'][0]:+.3f} rad")
env.close()
