"""Hashes of openpi's resize_with_pad, done by Pillow (python3-pil) on pictures that a formula draws; they stand in Pictures_Resize.cs."""
import hashlib

import numpy as np
from PIL import Image

SIDE = 224
for width, height in [(320, 240), (256, 256), (100, 37), (64, 64), (640, 480), (33, 200)]:
    x, y = np.arange(width)[None, :], np.arange(height)[:, None]
    pixels = np.stack([(x * 7 + y * 3) % 256, (x * y + 11) % 256, ((x * x + 5 * y) // 3) % 256], -1).astype(np.uint8)
    ratio = max(width / SIDE, height / SIDE)
    small = Image.fromarray(pixels).resize((int(width / ratio), int(height / ratio)), resample=Image.BILINEAR)
    padded = Image.new("RGB", (SIDE, SIDE), 0)
    padded.paste(small, (int((SIDE - small.width) / 2), int((SIDE - small.height) / 2)))
    print(f'[InlineData({width}, {height}, "{hashlib.sha256(padded.tobytes()).hexdigest()}")]')
