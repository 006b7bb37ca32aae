"""Exchanges requests with a server of hold, and checks every byte of every answer. client.py URI REQUESTS"""
import sys

import msgpack_numpy
import numpy as np
import websocket

uri, requests = sys.argv[1], int(sys.argv[2])
chance = np.random.default_rng(20261121)
connection = websocket.create_connection(uri, timeout=30)
opcode, greeting = connection.recv_data()
assert opcode == websocket.ABNF.OPCODE_BINARY and msgpack_numpy.unpackb(greeting) == {"policy": "hold"}, greeting


def observation(i):
    state = chance.standard_normal(8).astype([np.float32, np.float64][i % 2])
    return {
        "observation/state": state,
        "observation/images/front": chance.integers(0, 256, (16 + i % 5, 24, 3), dtype=np.uint8),
        "observation/velocity": chance.standard_normal(i % 300 + 1).astype(np.float32),
        "observation/count": np.int64(i) if i % 3 else np.array(i),
        "prompt": "put the mug on the tray " * (i % 40),
    }


for i in range(requests):
    sent = observation(i)
    connection.send_binary(msgpack_numpy.packb(sent))
    opcode, received = connection.recv_data()
    assert opcode == websocket.ABNF.OPCODE_BINARY, received
    answer = msgpack_numpy.unpackb(received)
    wanted = np.tile(sent["observation/state"].astype(np.float32), (10, 1))
    assert answer["actions"].dtype == np.float32 and answer["actions"].shape == (10, 8) and np.array_equal(answer["actions"], wanted), i
    assert msgpack_numpy.packb(answer) == received, f"answer {i} is not what the module itself would have written"
    assert ("prev_total_ms" in answer["server_timing"]) == (i > 0) and answer["policy_timing"]["infer_ms"] >= 0
connection.close()
print(requests)
