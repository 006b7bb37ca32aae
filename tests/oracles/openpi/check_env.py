"""Uses examples/python/praxis_env.py as a person would. check_env.py URI"""
import pathlib
import sys

import msgpack_numpy
import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "examples" / "python"))
import praxis_env

env = praxis_env.PraxisEnv(sys.argv[1], task="block-in-bowl", cameras=["front", "wrist"], size=(64, 48))

# spaces
assert env.action_space.shape == (8,) and env.action_names[-1] == "gripper.pos" and env.action_space.contains(env.action_space.sample())
observation, info = env.reset(seed=3)
assert env.observation_space.contains(observation), observation.keys()
assert observation["observation/images/wrist"].shape == (48, 64, 3) and info["instruction"] == observation["prompt"]

# equal seeds give equal worlds, equal actions equal futures; other seeds give others
def play(seed):
    first, _ = env.reset(seed=seed)
    target = env.hold_action()
    target[1] += 0.05
    return first, env.step(target)

(a, (a1, *_)), (b, (b1, *_)), (c, _) = play(3), play(3), play(4)
assert all(np.array_equal(a[k], b[k]) and np.array_equal(a1[k], b1[k]) for k in a)
assert not np.array_equal(a["observation/images/front"], c["observation/images/front"])

# the robot goes where it is told
env.reset(seed=3, options={"cameras": []})
target = env.hold_action()
target[0] += 0.1
for _ in range(15):
    observation, reward, terminated, truncated, info = env.step(target)
assert abs(observation["observation/state"][0] - target[0]) < 0.005 and (reward, terminated, truncated) == (0, False, False)
assert abs(info["time"] - 1) < 0.011 and info["failure"] == "none"

# doing nothing runs out of time, and an episode that is over takes no more steps
while not truncated:
    observation, reward, terminated, truncated, info = env.step(target)
assert info["failure"] == "timeout" and not terminated and not info["success"]
for wrong, words in ((lambda: env.step(target), "Send a reset first"), (lambda: env.reset(options={"task": "block-in-bowel"}), "block-in-bowl"),
                     (lambda: (env.reset(seed=1), env.step(target[:3])), "a vector of 8 numbers"), (lambda: (env.reset(), env.step(target * np.nan)), "not finite")):
    try:
        wrong()
        raise AssertionError(f"nobody minded: {words}")
    except praxis_env.PraxisError as e:
        assert words in str(e), e
env.reset(seed=1)  # and goes on
env.close()

# its codec is openpi's
chance = np.random.default_rng(1)
for i in range(300):
    value = {"a": int(chance.integers(-2**62, 2**62)) >> int(chance.integers(0, 62)), "b": [None, True, float(chance.standard_normal())], "c": "é" * i,
             "d": bytes(i), "e": chance.integers(0, 2, (i % 3, 2)).astype(["|u1", "<f4", "<f8", "<i4", "<i8", "|b1"][i % 6]), "f": list(range(i)), "g": np.array(["x", "yz"])}
    assert praxis_env.pack(value) == msgpack_numpy.packb(value)
    back = praxis_env.unpack(msgpack_numpy.packb(value))
    assert all(np.array_equal(back[k], value[k]) for k in "eg") and all(back[k] == value[k] for k in "abcdf")
    assert praxis_env.unpack(msgpack_numpy.packb(np.float32(i))) == i
print("well")
