"""Lamella beside peers on the same image: checks that the conductivities agree to 1e-7 and prints the ratios of the CPU times.

    python3 compare.py CLASSPATH IMAGE NX NY NZ CONTRAST [PEER ...]

CLASSPATH leads to the classes of the solver and of the benchmarks (tests/README.md says how), IMAGE holds one byte a voxel, x slowest. Three
interleaved rounds, each solver in a process of its own on one thread; the reported ratio is the median. A loaded machine falsifies even
CPU times: compare ratios of one run only.
"""
import json
import os
import pathlib
import statistics
import subprocess
import sys

ROUNDS = 3
RESIDUAL = "1e-8"
WARM_UP = "4"
HERE = pathlib.Path(__file__).parent


def run(command):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode != 0 or not lines:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return json.loads(lines[-1])


def main():
    classpath, image, shape, contrast, peers = sys.argv[1], sys.argv[2], sys.argv[3:6], sys.argv[6], sys.argv[7:] or ["boomeramg", "scipy"]
    own = ["java", "-XX:+UseSerialGC", "-cp", classpath, "org.lamella.benchmarks.VoxelConductivity", image, *shape, contrast, RESIDUAL, WARM_UP]
    ratios = {peer: [] for peer in peers}
    for _ in range(ROUNDS):
        lamella = run(own)
        print(json.dumps(lamella))
        for peer in peers:
            other = run([sys.executable, str(HERE / "peers.py"), image, *shape, contrast, RESIDUAL, peer])
            print(json.dumps(other))
            difference = abs(lamella["conductivity"] / other["conductivity"] - 1)
            if difference > 1e-7 or not lamella["converged"]:
                sys.exit(f"the conductivities of lamella and {peer} differ by {difference:.1e}")
            ratios[peer].append(other["cpu"] / lamella["cpu"])
    for peer, values in ratios.items():
        print(f"{peer}: {statistics.median(values):.2f} times the CPU time of lamella ({min(values):.2f} to {max(values):.2f})")


if __name__ == "__main__":
    main()
