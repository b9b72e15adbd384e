package org.lamella.core.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lamella.core.table.Display;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Numbers;
import org.lamella.model.units.Units;
import org.lamella.solver.ResultSeries;

/**
 * How the abscissa of curves is shown: in its usual unit, or as the reciprocal of the temperature, on which an activated conductivity is a
 * straight line (Arrhenius).
 *
 * @param name of what it measures
 * @param unit in which it is shown
 * @param reciprocal whether it is a temperature and its reciprocal is shown
 */
record Abscissa(String name, String unit, boolean reciprocal) {

    private static final double KILO = 1000;
    private static final String CELSIUS = "°C";
    /** About as many temperatures are named along the upper edge. */
    private static final int TEMPERATURES = 6;

    /** The abscissa of curves. */
    static Abscissa of(ResultSeries series, String usualUnit) {
        boolean activated = series.x().unit().equals(Dimension.TEMPERATURE.siUnit()) && !series.y().isEmpty()
                && series.y().get(0).unit().equals(Dimension.CONDUCTIVITY.siUnit());
        return activated ? new Abscissa("1000/T", "K⁻¹", true) : new Abscissa(Display.heading(series.x().name()), usualUnit, false);
    }

    /** The place of a value given in SI. */
    double place(double si) {
        return reciprocal ? KILO / si : Display.value(si, unit);
    }

    double[] places(double[] si) {
        return reciprocal ? Arrays.stream(si).map(this::place).toArray() : Display.values(si, unit);
    }

    /** Temperatures in °C for the upper edge over their reciprocals. */
    List<Chart.Marker> upper(double[] si) {
        double[] finite = Arrays.stream(si).filter(Double::isFinite).toArray();
        if (!reciprocal || finite.length == 0) {
            return List.of();
        }
        double low = Display.value(Arrays.stream(finite).min().getAsDouble(), CELSIUS);
        double high = Display.value(Arrays.stream(finite).max().getAsDouble(), CELSIUS);
        double step = Scale.niceStep(Math.max((high - low) / TEMPERATURES, 1));
        List<Chart.Marker> ticks = new ArrayList<>();
        // the reciprocal runs the other way
        for (long n = (long) Math.floor(high / step + 1e-9); n * step >= low - 1e-9 * step; n--) {
            ticks.add(new Chart.Marker(Numbers.significant(n * step, 4) + " " + CELSIUS, place(kelvin(n * step))));
        }
        return ticks;
    }

    private static double kelvin(double celsius) {
        return Units.parse(CELSIUS).orElseThrow().toSi(celsius);
    }
}
