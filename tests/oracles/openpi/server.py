"""A server as openpi's is, on the library that openpi's uses. It adds up what it sees. Prints its port; server.py"""
import asyncio

import msgpack_numpy
import numpy as np
import websockets

asked = 0


def infer(seen):
    global asked
    asked += 1
    if seen["prompt"] == "fail":
        raise KeyError("observation/nothing")
    droid = "observation/joint_position" in seen
    picture = seen["observation/exterior_image_1_left"] if droid else seen["observation/images/front"]
    row = [float(picture.shape[0]), float(picture.astype(np.int64).sum()), float(asked)] + [0.0] * 5
    if droid:
        row = [1.0] + [0.0] * 6 + [1.0]
    return {"actions": np.tile(np.array(row), (4, 1)), "state": None, "reset": seen.get("reset")}


async def serve(connection, path=None):
    await connection.send(msgpack_numpy.packb({"made_by": "python", "fps": 10}))
    try:
        while True:
            await connection.send(msgpack_numpy.packb(infer(msgpack_numpy.unpackb(await connection.recv()))))
    except websockets.ConnectionClosed:
        pass
    except Exception as e:
        await connection.send(f"Traceback: {e!r}")
        await connection.close(code=1011, reason="Internal server error. Traceback included in previous frame.")


async def main():
    server = await websockets.serve(serve, "127.0.0.1", 0, compression=None, max_size=None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Future()


asyncio.run(main())
