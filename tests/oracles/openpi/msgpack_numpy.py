"""numpy arrays in MessagePack, as openpi's clients and servers exchange them (openpi_client.msgpack_numpy).

Written from the description of the format: an array is a map with the binary keys __ndarray__, data, dtype and shape; a numpy scalar is
a map with __npgeneric__, data and dtype. Arrays of objects, records or complex numbers are refused. A copy of openpi's own module goes
first: set PRAXIS_OPENPI_CLIENT to the folder that holds the package openpi_client, and the tests use that one.
"""
import functools
import os
import sys

import msgpack
import numpy as np


def _upstream():
    folder = os.environ.get("PRAXIS_OPENPI_CLIENT")
    if not folder:
        return None
    sys.path.insert(0, folder)
    from openpi_client import msgpack_numpy
    return msgpack_numpy


def _to_wire(value):
    if isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind in "VOc":
        raise ValueError(f"dtype {value.dtype} has no form on the wire")
    if isinstance(value, np.ndarray):
        return {b"__ndarray__": True, b"data": value.tobytes(), b"dtype": value.dtype.str, b"shape": value.shape}
    if isinstance(value, np.generic):
        return {b"__npgeneric__": True, b"data": value.item(), b"dtype": value.dtype.str}
    return value


def _from_wire(fields):
    if b"__ndarray__" in fields:
        return np.ndarray(buffer=fields[b"data"], dtype=np.dtype(fields[b"dtype"]), shape=fields[b"shape"])
    if b"__npgeneric__" in fields:
        return np.dtype(fields[b"dtype"]).type(fields[b"data"])
    return fields


_theirs = _upstream()
packb = _theirs.packb if _theirs else functools.partial(msgpack.packb, default=_to_wire)
unpackb = _theirs.unpackb if _theirs else functools.partial(msgpack.unpackb, object_hook=_from_wire)
