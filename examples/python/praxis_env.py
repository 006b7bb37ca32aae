"""Praxis' simulated worlds in the shape of Gymnasium. Needs Python 3.8 and numpy, nothing else; copy this file wherever you like.

    from praxis_env import PraxisEnv
    with PraxisEnv(task="block-in-bowl") as env:                  # a server is running: ./praxis env
        observation, info = env.reset(seed=7)
        observation, reward, terminated, truncated, info = env.step(env.hold_action())

An action is a list of absolute targets for the next frame: joint positions (rad), then the gripper's opening (m). Observations are what a
policy server takes: "observation/state", "observation/images/CAMERA" (uint8, height x width x 3), "prompt", and further vectors.
"""
import base64
import os
import re
import socket
import string
import struct
import subprocess
from urllib.parse import urlparse

import numpy as np

try:  # real spaces where Gymnasium is installed
    from gymnasium import Env as _Env
    from gymnasium.spaces import Box, Dict, Text
except ImportError:
    class _Env:
        """Stands in for gymnasium.Env."""

        def reset(self, *, seed=None, options=None):
            pass

    class Box:
        """All arrays of one shape and type between two bounds."""

        def __init__(self, low, high, shape=None, dtype=np.float32, seed=None):
            self.shape = tuple(np.shape(low) if shape is None else shape)
            self.dtype = np.dtype(dtype)
            self.low = np.broadcast_to(np.asarray(low, self.dtype), self.shape)
            self.high = np.broadcast_to(np.asarray(high, self.dtype), self.shape)
            self._chance = np.random.default_rng(seed)

        def seed(self, seed=None):
            self._chance = np.random.default_rng(seed)

        def sample(self):
            low, high = self.low.astype(np.float64), self.high.astype(np.float64)
            if not (np.isfinite(low).all() and np.isfinite(high).all()):
                return self._chance.standard_normal(self.shape).astype(self.dtype)
            if self.dtype.kind in "ui":
                return self._chance.integers(self.low, self.high, self.shape, self.dtype, endpoint=True)
            return self._chance.uniform(low, high, self.shape).astype(self.dtype)

        def contains(self, x):
            x = np.asarray(x)
            return x.shape == self.shape and bool((x >= self.low).all() and (x <= self.high).all())

        __contains__ = contains

        def __repr__(self):
            return f"Box(shape={self.shape}, dtype={self.dtype})"

    class Text:
        """All texts up to a length."""

        def __init__(self, max_length, charset=None):
            self.max_length = max_length

        def contains(self, x):
            return isinstance(x, str) and len(x) <= self.max_length

        __contains__ = contains

    class Dict(dict):
        """A space for every name."""

        @property
        def spaces(self):
            return self

        def contains(self, x):
            return set(x) == set(self) and all(space.contains(x[name]) for name, space in self.items())

        def sample(self):
            return {name: space.sample() for name, space in self.items() if hasattr(space, "sample")}


class PraxisError(RuntimeError):
    """What the server says of a request that it cannot answer."""


class PraxisEnv(_Env):
    """A world behind "./praxis env". One connection, one world.

    uri      where the server listens
    task     name of the task; the server's own unless given
    scene    name of the room, or "any" for one drawn per world; the server's own unless given
    cameras  names of the cameras; the server's own unless given, none for physics only (then steps are fast)
    size     (width, height) of the pictures
    """

    metadata = {"render_modes": ["rgb_array"], "render_fps": 15}
    render_mode = "rgb_array"

    def __init__(self, uri="ws://127.0.0.1:8001", task=None, cameras=None, size=None, scene=None):
        self._address, self._wire, self._process = uri, None, None
        self._connect()
        self._task = task or self.server["task"]
        self._scene = {"scene": scene} if scene else {}
        self._cameras = list(self.server["cameras"] if cameras is None else cameras)
        self._size = list(size or self.server["size"])
        self.metadata = {**self.metadata, "render_fps": self.server["fps"]}
        spaces = self._ask({"request": "spaces", "task": self._task})
        self.action_names = spaces["action"]["names"]
        self.action_space = Box(spaces["action"]["low"], spaces["action"]["high"], dtype=np.float32)
        self.observation_space = self._observation_space(spaces["observation"])
        self._seen = None

    @classmethod
    def launch(cls, program="./praxis", arguments=(), **settings):
        """Starts a server of its own on a free port, and ends it with close()."""
        process = subprocess.Popen([program, "env", "--port", "0", *arguments], stdout=subprocess.PIPE, text=True)
        line = process.stdout.readline()
        found = re.search(r"ws://\S+", line)
        if not found:
            process.wait()
            raise PraxisError(f"'{program} env' did not start; it says why above.")
        try:
            env = cls(found.group(), **settings)
        except BaseException:
            process.terminate()
            raise
        env._process = process
        return env

    def reset(self, *, seed=None, options=None):
        """Begins an episode; equal seeds give equal worlds. Without a seed, the next one in order.

        options may have "task", "scene", "cameras" and "size" for this episode.
        """
        super().reset(seed=seed)
        self._seed = getattr(self, "_seed", -1) + 1 if seed is None else int(seed)
        settings = {"task": self._task, "seed": self._seed, "cameras": self._cameras, "size": self._size,
                    **self._scene, **(options or {})}
        answer = self._ask({"request": "reset", **settings})
        self._seen = answer["observation"]
        return self._seen, answer["info"]

    def step(self, action):
        """Acts for one frame: (observation, reward, terminated, truncated, info). The reward is 1 when the goal is reached, else 0."""
        answer = self._ask({"request": "step", "action": np.asarray(action, np.float32)})
        self._seen = answer["observation"]
        return self._seen, answer["reward"], answer["terminated"], answer["truncated"], answer["info"]

    def hold_action(self):
        """The action that stays where the robot is now."""
        if self._seen is None:
            raise PraxisError("there is no episode yet; call reset() first")
        return np.array(self._seen["observation/state"])

    def render(self):
        """The first camera's last picture."""
        pictures = [name for name in self._seen or {} if name.startswith("observation/images/")]
        return np.array(self._seen[pictures[0]]) if pictures else None

    def close(self):
        if self._wire:
            self._wire.close()
            self._wire = None
        if self._process:
            self._process.terminate()
            self._process.wait()
            self._process.stdout.close()
            self._process = None

    @property
    def unwrapped(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _connect(self):
        self._wire = _WebSocket(self._address)
        self.server = unpack(self._wire.receive())
        if "known_tasks" not in self.server:
            self.close()
            raise PraxisError(f"{self._address} serves something else than worlds. Start a server with: ./praxis env")

    # after an error the server closes; the next request finds a new connection, and reset a new world
    def _ask(self, request):
        message = pack(request)
        if self._wire is None:
            self._connect()
        try:
            self._wire.send(message)
            return unpack(self._wire.receive())
        except BaseException:  # Ctrl-C too: an answer that nobody waited for must not be taken for the next one
            self._wire.close()
            self._wire = None
            raise

    def _observation_space(self, example):
        vectors = {name: value for name, value in example.items() if isinstance(value, np.ndarray)}
        space = {name: Box(-np.inf, np.inf, shape=value.shape, dtype=np.float32) for name, value in vectors.items()}
        width, height = self._size
        space.update({f"observation/images/{camera}": Box(0, 255, shape=(height, width, 3), dtype=np.uint8) for camera in self._cameras})
        space["prompt"] = Text(1000, charset=string.printable)
        return Dict(space)


# ---- msgpack with numpy arrays, the format that openpi's policies are served in ----

def pack(value):
    """Bytes of None, bool, int, float, str, bytes, numpy arrays and scalars, and lists and dicts of these."""
    out = []
    _pack(value, out)
    return b"".join(out)


def _pack(value, out):
    if value is None:
        out.append(b"\xc0")
    elif isinstance(value, (bool, np.bool_)):
        out.append(b"\xc3" if value else b"\xc2")
    elif isinstance(value, (int, np.integer)):
        _pack_int(int(value), out)
    elif isinstance(value, (float, np.floating)):
        out.append(struct.pack(">Bd", 0xCB, value))
    elif isinstance(value, str):
        text = value.encode()
        out += [bytes([0xA0 | len(text)]) if len(text) < 32 else _size(len(text), 0xD9), text]
    elif isinstance(value, (bytes, memoryview)):
        out += [_size(len(value), 0xC4), bytes(value)]
    elif isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufUS":
            raise TypeError(f"arrays of {value.dtype} cannot be sent")
        value = np.ascontiguousarray(value.astype(value.dtype.newbyteorder("<"), copy=False)).reshape(value.shape)
        _pack({b"__ndarray__": True, b"data": value.tobytes(), b"dtype": value.dtype.str, b"shape": value.shape}, out)
    elif isinstance(value, (list, tuple)):
        out.append(_count(len(value), 0x90, 0xDC))
        for item in value:
            _pack(item, out)
    elif isinstance(value, dict):
        out.append(_count(len(value), 0x80, 0xDE))
        for key, item in value.items():
            _pack(key, out)
            _pack(item, out)
    else:
        raise TypeError(f"a {type(value).__name__} cannot be sent")


def _pack_int(n, out):
    if -32 <= n < 128:
        out.append(struct.pack("b" if n < 0 else "B", n))
        return
    for head, form, low, high in ((0xCC, "B", 0, 2**8), (0xCD, "H", 0, 2**16), (0xCE, "I", 0, 2**32), (0xCF, "Q", 0, 2**64),
                                  (0xD0, "b", -2**7, 0), (0xD1, "h", -2**15, 0), (0xD2, "i", -2**31, 0), (0xD3, "q", -2**63, 0)):
        if low <= n < high:
            out.append(struct.pack(">B" + form, head, n))
            return
    raise OverflowError(f"{n} is too large to be sent")


def _size(n, head):
    return struct.pack(">BB", head, n) if n < 2**8 else struct.pack(">BH", head + 1, n) if n < 2**16 else struct.pack(">BI", head + 2, n)


def _count(n, small, head):
    return bytes([small | n]) if n < 16 else struct.pack(">BH", head, n) if n < 2**16 else struct.pack(">BI", head + 1, n)


def unpack(data):
    """The value of a message. Arrays share its memory and are read-only."""
    return _Reader(data).read()


class _Reader:
    NUMBERS = {0xCA: ">f", 0xCB: ">d", 0xCC: ">B", 0xCD: ">H", 0xCE: ">I", 0xCF: ">Q", 0xD0: ">b", 0xD1: ">h", 0xD2: ">i", 0xD3: ">q"}
    CONSTANTS = {0xC0: None, 0xC2: False, 0xC3: True}

    def __init__(self, data):
        self.data, self.at = memoryview(data), 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, form):
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def read(self):
        head = self.number("B")
        if head < 0x80:
            return head
        if head >= 0xE0:
            return head - 0x100
        if head < 0x90:
            return self.map(head & 15)
        if head < 0xA0:
            return [self.read() for _ in range(head & 15)]
        if head < 0xC0:
            return str(self.take(head & 31), "utf-8")
        if head in self.CONSTANTS:
            return self.CONSTANTS[head]
        if head in self.NUMBERS:
            return self.number(self.NUMBERS[head])
        if 0xC4 <= head <= 0xC6:
            return self.take(self.length(head - 0xC4))
        if 0xD9 <= head <= 0xDB:
            return str(self.take(self.length(head - 0xD9)), "utf-8")
        if head in (0xDC, 0xDD):
            return [self.read() for _ in range(self.length(head - 0xDB))]
        if head in (0xDE, 0xDF):
            return self.map(self.length(head - 0xDD))
        raise PraxisError(f"the server sent something else than msgpack: 0x{head:02X}")

    def length(self, width):
        return self.number((">B", ">H", ">I")[width])

    def map(self, count):
        fields = {}
        for _ in range(count):
            key = self.read()
            fields[bytes(key) if isinstance(key, memoryview) else key] = self.read()
        if b"__ndarray__" in fields:
            return np.frombuffer(fields[b"data"], np.dtype(fields[b"dtype"])).reshape(fields[b"shape"])
        if b"__npgeneric__" in fields:
            return np.dtype(fields[b"dtype"]).type(fields[b"data"])
        return fields


# ---- as much of a websocket client (RFC 6455) as a well-behaved server needs ----

class _WebSocket:
    TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10

    def __init__(self, uri):
        place = urlparse(uri)
        if place.scheme != "ws" or not place.hostname:
            raise PraxisError(f"'{uri}' is no address of a server. They look like ws://127.0.0.1:8001")
        try:
            self.socket = socket.create_connection((place.hostname, place.port or 80), timeout=600)
        except ConnectionRefusedError as e:
            raise PraxisError(f"nobody listens at {uri}. Start a server with: ./praxis env") from e
        except OSError as e:
            raise PraxisError(f"{uri} cannot be reached: {e}") from e
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.stream = self.socket.makefile("rb")
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET {place.path or '/'} HTTP/1.1\r\nHost: {place.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        status = self.stream.readline().decode("latin-1").strip()
        while self.stream.readline().strip():
            pass
        if " 101" not in status:
            raise PraxisError(f"{uri} is no server of ours: {status or 'it closed the connection'}")

    def send(self, data, opcode=BINARY):
        size = len(data)
        head = struct.pack(">BB", 0x80 | opcode, 0x80 | size) if size < 126 else \
            struct.pack(">BBH", 0x80 | opcode, 0x80 | 126, size) if size < 2**16 else struct.pack(">BBQ", 0x80 | opcode, 0x80 | 127, size)
        self.socket.sendall(head + b"\0\0\0\0" + data)  # masked with zeros, which changes nothing

    def receive(self):
        """The next binary message."""
        message, kind = bytearray(), None
        while True:
            final, opcode, data = self._frame()
            if opcode == self.PING:
                self.send(data, self.PONG)
            elif opcode == self.CLOSE:
                raise PraxisError(f"the server closed the connection: {data[2:].decode(errors='replace') or 'no reason given'}")
            elif opcode != self.PONG:
                kind = kind or opcode
                message += data
                if final:
                    break
        if kind == self.TEXT:
            raise PraxisError(message.decode(errors="replace"))
        return bytes(message)

    def _frame(self):
        first, size = struct.unpack(">BB", self._read(2))
        if size > 125:
            size = struct.unpack(">H", self._read(2))[0] if size == 126 else struct.unpack(">Q", self._read(8))[0]
        return first & 0x80, first & 0x0F, self._read(size)

    def _read(self, count):
        data = self.stream.read(count)
        if len(data) < count:
            raise PraxisError("the server is gone")
        return data

    def close(self):
        try:
            self.send(struct.pack(">H", 1000), self.CLOSE)
        except OSError:
            pass  # it is gone already
        self.stream.close()
        self.socket.close()
