package org.lamella.benchmarks;

import java.util.concurrent.TimeUnit;

import org.lamella.model.design.Cell;
import org.lamella.model.design.Design;
import org.lamella.model.registry.Vocabulary;
import org.lamella.solver.Progress;
import org.lamella.solver.StudyResult;
import org.lamella.solver.study.DefaultStackSolver;
import org.lamella.solver.study.StackModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Warm evaluations a second on one core, on the stack of the asymmetric example (three layers, two of them composites with barriers):
 * {@code figures}: effective properties, area resistance and both limiting currents at a new temperature, as a sweep does it;
 * {@code study}: the whole study of the pouch cell at two temperatures, with tables, notes and requirements;
 * {@code elaborate}: from the parsed text to the resolved design.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ClosedForms {

    private Example example;
    private Design design;
    private DefaultStackSolver solver;
    private StackModel stack;
    private double temperature = 333.15;

    @Setup
    public void prepare() {
        example = new Example();
        design = example.elaborate();
        Vocabulary vocabulary = Vocabulary.fromClassPath(DefaultStackSolver.class.getClassLoader());
        solver = DefaultStackSolver.with(vocabulary);
        stack = new StackModel(((Cell) design.getStudy().getSubject()).getStack(), null, Double.NaN, vocabulary);
    }

    @Benchmark
    public StackModel.Figures figures() {
        temperature = temperature > 373 ? 333.15 : temperature + 0.01;
        return stack.figures(temperature);
    }

    @Benchmark
    public StudyResult study() {
        return solver.solve(design, Progress.NONE);
    }

    @Benchmark
    public Design elaborate() {
        return example.elaborate();
    }
}
