#!/usr/bin/env python3
"""The flow policy of Praxis in PyTorch: the same network, from the same weights, on the same batch.

    peer.py STEP.safetensors [--threads T]

STEP.safetensors is what `./praxis bench learning.step` writes: weights.*, the batch, gradients.* and the loss that Praxis computed.
Prints one line of JSON: how far gradients and loss are apart, and which kernels run. Then it makes as many training steps (forward,
backward, limit of the gradient's norm, AdamW, running mean of the weights) as each line of its input says, and answers each with a line
of JSON: processor and wall time of every step, ms. Needs python3-torch (Debian's 1.13 or any later one) and numpy.
"""
import argparse
import ctypes
import json
import math
import struct
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional as F

TYPES = {"F32": numpy.float32, "F64": numpy.float64, "I64": numpy.int64, "U8": numpy.uint8}
SHORTEST_PERIOD, LONGEST_PERIOD = 4e-3, 4.0


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        body = file.read()
    notes = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        values = numpy.frombuffer(body[start:end], TYPES[entry["dtype"]]).reshape(entry["shape"]).copy()
        tensors[name] = torch.from_numpy(values)
    return tensors, notes


class ConvolutionBlock(nn.Module):
    def __init__(self, inputs, outputs, side, stride):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, side, stride, side // 2)
        self.norm = nn.GroupNorm(8, outputs)

    def forward(self, x, modulation=None):
        x = self.norm(self.conv(x))
        if modulation is not None:
            scale, shift = modulation.reshape(x.shape[0], 2, x.shape[1], 1, 1).unbind(1)
            x = x * (scale + 1) + shift
        return F.silu(x)


class KeypointEncoder(nn.Module):
    def __init__(self, channels, keypoints, width):
        super().__init__()
        self.layers = nn.ModuleList(
            ConvolutionBlock(3 if i == 0 else channels[i - 1], c, 5 if i == 0 else 3, 2 if i < 2 else 1) for i, c in enumerate(channels))
        self.modulation = nn.Linear(width, 2 * channels[-1])
        self.maps = nn.Parameter(torch.empty(keypoints, channels[-1], 1, 1))
        self.points = nn.Linear(2 * keypoints, width)
        self.whole = nn.Linear(channels[-1], width)

    def forward(self, x, condition):
        for layer in self.layers[:-1]:
            x = layer(x)
        x = self.layers[-1](x, self.modulation(condition))
        n, channels, height, width = x.shape
        attention = torch.softmax((F.conv2d(x, self.maps) * 4).reshape(n, -1, height * width), 2)
        across = (2 * torch.arange(width) + 1) / width - 1
        down = (2 * torch.arange(height) + 1) / height - 1
        grid = torch.stack([across.repeat(height), down.repeat_interleave(width)], 1)
        places = (attention @ grid).reshape(n, -1)
        return self.points(places) + self.whole(x.reshape(n, channels, -1).mean(2))


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, mask):
        n, tokens, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).reshape(n, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        if hasattr(F, "scaled_dot_product_attention"):
            seen = F.scaled_dot_product_attention(q, k, v, mask)
        else:
            seen = torch.softmax((q / math.sqrt(width // self.heads)) @ k.transpose(-2, -1) + mask, -1) @ v
        x = x + self.proj(seen.transpose(1, 2).reshape(n, tokens, width))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate="tanh"))


class Policy(nn.Module):
    def __init__(self, config):
        super().__init__()
        width, self.chunk = config["width"], config["chunk"]
        states, actions, slots = len(config["state_names"]), len(config["action_names"]), len(config["cameras"])
        self.prefix = slots + config["words"] + 1
        self.cameras = nn.ModuleList(KeypointEncoder(config["channels"], config["keypoints"], width) for _ in range(slots))
        self.text = nn.Embedding(2 + len(config["vocabulary"]), width)
        self.condition = nn.Linear(width, width)
        self.state = nn.Linear(states, width)
        self.action_in = nn.Linear(actions, width)
        self.time_in, self.time_out = nn.Linear(2 * width, width), nn.Linear(width, width)
        self.blocks = nn.ModuleList(Block(width, config["heads"]) for _ in range(config["layers"]))
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, actions)
        self.position = nn.Parameter(torch.empty(1, self.prefix + self.chunk, width))
        periods = SHORTEST_PERIOD * (LONGEST_PERIOD / SHORTEST_PERIOD) ** (torch.arange(width // 2, dtype=torch.float64) / (width // 2 - 1))
        self.register_buffer("frequencies", 2 * math.pi / periods, persistent=False)
        mask = torch.zeros(self.prefix + self.chunk, self.prefix + self.chunk)
        mask[: self.prefix, self.prefix:] = -math.inf
        self.register_buffer("mask", mask, persistent=False)

    def forward(self, images, words, word_weights, keys, state, noisy, times):
        text = self.text(words)
        sought = F.silu(self.condition((word_weights @ text).squeeze(1)))
        seen = [camera(image, sought).unsqueeze(1) for camera, image in zip(self.cameras, images)]
        prefix = torch.cat([*seen, text, self.state(state).unsqueeze(1)], 1)
        angles = times.double().unsqueeze(1) * self.frequencies
        time_embedding = torch.cat([angles.sin(), angles.cos()], 1).float().unsqueeze(1).expand(-1, self.chunk, -1)
        suffix = self.time_out(F.silu(self.time_in(torch.cat([self.action_in(noisy), time_embedding], 2))))
        x = torch.cat([prefix, suffix], 1) + self.position
        mask = self.mask + keys.unsqueeze(1).unsqueeze(1)
        for block in self.blocks:
            x = block(x, mask)
        return self.head(self.norm(x[:, self.prefix:]))


class Training:
    def __init__(self, policy, inputs, target, shares):
        self.policy, self.inputs, self.target, self.shares = policy, inputs, target, shares
        parameters = list(policy.parameters())
        self.optimizer = torch.optim.AdamW([
            {"params": [p for p in parameters if p.dim() > 1], "weight_decay": 0.01},
            {"params": [p for p in parameters if p.dim() <= 1], "weight_decay": 0.0},
        ], 1e-3, (0.9, 0.95), foreach=True)  # a few percent faster than its default here
        self.parameters, self.means, self.steps = parameters, [p.detach().clone() for p in parameters], 0

    def loss(self):
        error = self.policy(*self.inputs) - self.target
        return (error * error * self.shares).sum()

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()
        self.steps += 1
        kept = min(0.999, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for mean, parameter in zip(self.means, self.parameters):
                mean.lerp_(parameter, 1 - kept)
        return loss.item()

    def measure(self, steps):
        cpu, wall = [], []
        for _ in range(steps):
            before = time.process_time(), time.perf_counter()
            self.step()
            cpu.append(1e3 * (time.process_time() - before[0]))
            wall.append(1e3 * (time.perf_counter() - before[1]))
        return {"cpu_ms": cpu, "wall_ms": wall}


def kernels():
    """Name of the kernels that OpenBLAS chose, "Haswell"; empty where another BLAS is loaded."""
    with open("/proc/self/maps") as file:
        for path in {line.split()[-1] for line in file if "openblas" in line}:
            library = ctypes.CDLL(path)
            if hasattr(library, "openblas_get_corename"):
                library.openblas_get_corename.restype = ctypes.c_char_p
                return library.openblas_get_corename().decode()
    return ""


def say(answer):
    print(json.dumps(answer), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)

    tensors, notes = read(given.file)
    policy = Policy(json.loads(notes["praxis.policy"]))
    policy.load_state_dict({name[len("weights."):]: t for name, t in tensors.items() if name.startswith("weights.")})
    images = [tensors[f"images.{i}"] for i in range(len(policy.cameras))]
    inputs = [images, *(tensors[name] for name in ("words", "word_weights", "keys", "state", "noisy", "times"))]
    training = Training(policy, inputs, tensors["target"], tensors["shares"])

    loss = training.loss()
    loss.backward()
    theirs = {name: tensors[f"gradients.{name}"] for name, _ in policy.named_parameters()}
    largest = max(g.abs().max().item() for g in theirs.values())
    apart = max((p.grad - theirs[name]).abs().max().item() for name, p in policy.named_parameters())
    say({
        "torch": torch.__version__, "kernels": kernels(), "threads": torch.get_num_threads(), "gradient_error": apart / largest,
        "loss_error": abs(loss.item() - tensors["loss"].item()) / abs(tensors["loss"].item()),
    })
    for line in sys.stdin:
        say(training.measure(int(line)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
