"""Peers of the voxel solver: the same finite volumes solved by PETSc with hypre BoomerAMG and, optionally, by SciPy.

    python3 peers.py IMAGE NX NY NZ CONTRAST TOLERANCE SOLVER

Prints one line of JSON: CPU seconds of set-up and solution (the assembly is left out), iterations, true relative residual, conductivity from the
dissipation, peak memory. IMAGE holds one byte a voxel, x slowest; electrodes are the two x faces.
"""
import json
import resource
import sys
import time

import numpy
import scipy.sparse
import scipy.sparse.linalg

SOLVERS = {
    # tuned for 7-point problems in three dimensions
    "boomeramg": "-ksp_type cg -pc_type hypre -pc_hypre_type boomeramg -pc_hypre_boomeramg_coarsen_type HMIS "
                 "-pc_hypre_boomeramg_interp_type ext+i -pc_hypre_boomeramg_P_max 4 -pc_hypre_boomeramg_strong_threshold 0.5 "
                 "-pc_hypre_boomeramg_agg_nl 1 -pc_hypre_boomeramg_relax_type_all symmetric-SOR/Jacobi",
    "gamg": "-ksp_type cg -pc_type gamg",
    "scipy": "",
}


def assemble(phase, contrast):
    """The matrix, the current from the first electrode, and the conductances of the faces along each axis."""
    sigma = numpy.where(phase == 1, contrast, 1.0)
    number = numpy.arange(phase.size, dtype=numpy.int32).reshape(phase.shape)
    diagonal = numpy.zeros(phase.shape)
    diagonal[0] += 2 * sigma[0]
    diagonal[-1] += 2 * sigma[-1]
    rows, columns, values, faces = [], [], [], []
    for axis in range(3):
        before = tuple(slice(None, -1) if a == axis else slice(None) for a in range(3))
        after = tuple(slice(1, None) if a == axis else slice(None) for a in range(3))
        g = 2 * sigma[before] * sigma[after] / (sigma[before] + sigma[after])
        faces.append((before, after, g))
        diagonal[before] += g
        diagonal[after] += g
        rows += [number[before].ravel(), number[after].ravel()]
        columns += [number[after].ravel(), number[before].ravel()]
        values += [-g.ravel(), -g.ravel()]
    rows.append(number.ravel())
    columns.append(number.ravel())
    values.append(diagonal.ravel())
    matrix = scipy.sparse.csr_matrix((numpy.concatenate(values), (numpy.concatenate(rows), numpy.concatenate(columns))))
    source = numpy.zeros(phase.shape)
    source[0] = 2 * sigma[0]
    return matrix, source.ravel(), faces, sigma


def conductivity(u, faces, sigma):
    """From the dissipation, whose error is quadratic in that of the potential."""
    total = sum((g * (u[before] - u[after]) ** 2).sum() for before, after, g in faces)
    total += (2 * sigma[0] * (1 - u[0]) ** 2).sum() + (2 * sigma[-1] * u[-1] ** 2).sum()
    return total * u.shape[0] / (u.shape[1] * u.shape[2])


def with_petsc(matrix, source, tolerance, options):
    import petsc4py
    petsc4py.init(options.split())
    from petsc4py import PETSc
    a = PETSc.Mat().createAIJ(size=matrix.shape, csr=(matrix.indptr, matrix.indices, matrix.data))
    a.setOption(PETSc.Mat.Option.SPD, True)
    b = PETSc.Vec().createWithArray(source)
    x = b.duplicate()
    start = time.process_time()
    solver = PETSc.KSP().create()
    solver.setOperators(a)
    solver.setFromOptions()
    solver.setNormType(PETSc.KSP.NormType.UNPRECONDITIONED)
    solver.setTolerances(rtol=tolerance, max_it=2000)
    solver.solve(b, x)
    return time.process_time() - start, solver.getIterationNumber(), x.getArray().copy()


def with_scipy(matrix, source, tolerance):
    count = [0]

    def counted(_):
        count[0] += 1

    start = time.process_time()
    inverse = scipy.sparse.diags(1 / matrix.diagonal())
    x, _ = scipy.sparse.linalg.cg(matrix, source, tol=tolerance, maxiter=20000, M=inverse, callback=counted)
    return time.process_time() - start, count[0], x


def main():
    path, shape, contrast, tolerance, name = sys.argv[1], tuple(map(int, sys.argv[2:5])), float(sys.argv[5]), float(sys.argv[6]), sys.argv[7]
    phase = numpy.fromfile(path, dtype=numpy.uint8).reshape(shape)
    matrix, source, faces, sigma = assemble(phase, contrast)
    if name == "scipy":
        seconds, iterations, x = with_scipy(matrix, source, tolerance)
    else:
        seconds, iterations, x = with_petsc(matrix, source, tolerance, SOLVERS[name])
    residual = numpy.linalg.norm(source - matrix @ x) / numpy.linalg.norm(source)
    print(json.dumps({"solver": name, "cpu": seconds, "iterations": iterations, "residual": residual,
                      "conductivity": conductivity(x.reshape(shape), faces, sigma),
                      "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))


if __name__ == "__main__":
    main()
