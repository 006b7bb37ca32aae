#!/usr/bin/env bash
# A training step of the flow policy beside the same step in Debian's PyTorch: same weights (exchanged as safetensors), same batch, one thread,
# and the same kernels, because both use the OpenBLAS that this script puts first. Prints both times, their ratio (above 1: ours is
# faster) and how far the gradients are apart. Installs python3-torch where that is missing and apt-get may be used.
set -euo pipefail
root=$(dirname -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")")
/usr/bin/python3 -c "import torch" 2>/dev/null || apt-get install -y --no-install-recommends python3-torch python3-numpy
"$root/praxis" setup learning
blas=$(compgen -G "/usr/lib/*/openblas-openmp" | head -n 1)
export LD_LIBRARY_PATH=$blas${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} GOMP_SPINCOUNT=${GOMP_SPINCOUNT:-1000}
exec "$root/praxis" bench learning.step "$@"
