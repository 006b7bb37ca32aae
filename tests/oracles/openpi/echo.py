"""Writes random values with openpi's module: frames of one value each, a 4-byte length before it. echo.py FILE COUNT"""
import struct
import sys

import msgpack_numpy
import numpy as np

chance = np.random.default_rng(7)
DTYPES = ["|u1", "|i1", "|b1", "<u2", "<i2", "<u4", "<i4", "<u8", "<i8", "<f2", "<f4", "<f8"]


def array():
    shape = tuple(int(n) for n in chance.integers(0, 5, chance.integers(0, 4)))
    if chance.random() < 0.1:
        return np.array(["grasp", "lift"])
    return chance.integers(0, 2, shape).astype(DTYPES[chance.integers(len(DTYPES))])


def value(depth):
    kind = chance.integers(0, 9 if depth < 4 else 7)
    if kind == 0: return int(chance.integers(-2**63, 2**63)) >> int(chance.integers(0, 63))
    if kind == 1: return float(chance.standard_normal())
    if kind == 2: return "é✓x" * int(chance.integers(0, 120))
    if kind == 3: return bytes(chance.integers(0, 256, chance.integers(0, 400), dtype=np.uint8))
    if kind == 4: return array()
    if kind == 5: return np.dtype(DTYPES[chance.integers(len(DTYPES) - 1)]).type(chance.integers(0, 2))  # a float64 scalar is a float to msgpack
    if kind == 6: return [None, True, False][chance.integers(3)]
    if kind == 7: return [value(depth + 1) for _ in range(chance.integers(0, 20))]
    return {f"key {i}": value(depth + 1) for i in range(chance.integers(0, 20))}


with open(sys.argv[1], "wb") as file:
    for _ in range(int(sys.argv[2])):
        packed = msgpack_numpy.packb(value(0))
        file.write(struct.pack("<i", len(packed)) + packed)
