package org.lamella.dsl.elaboration;

import org.eclipse.emf.ecore.EObject;
import org.lamella.dsl.elaboration.FaceWindows.Window;
import org.lamella.model.design.Cell;
import org.lamella.model.units.Dimension;
import org.lamella.model.units.Units;

/** Whether the phases at the faces of the electrolyte survive the potential there. */
final class WindowChecks {

    private final Session session;
    private final FaceWindows windows;

    WindowChecks(Session session) {
        this.session = session;
        windows = new FaceWindows(session.vocabulary());
    }

    /** Tells each phase whose window the potential, V against Li/Li+, leaves. */
    void check(StackElaborator.LayerInstance instance, double potential, String code, String side, EObject use) {
        (code.equals(Codes.WINDOW_MARGIN_ANODE) ? windows.anodeSide(instance.layer()) : windows.cathodeSide(instance.layer())).stream().filter(window -> window.margin(potential) < 0).forEach(window -> tell(instance, window, potential, code, side, use));
    }

    private void tell(StackElaborator.LayerInstance instance, Window window, double potential, String code, String side, EObject use) {
        EObject place = session.findings().isHome(instance.place()) ? instance.place() : use;
        session.findings().warning(code, place, window.material().getName() + " in layer '" + instance.layer().getName() + "' is "
                + (potential < window.low() ? "reduced" : "oxidised") + " at the " + side + ": it stands " + Units.display(window.low(), Dimension.VOLTAGE) + " .. "
                + Units.display(window.high(), Dimension.VOLTAGE) + " and meets " + Units.display(potential, Dimension.VOLTAGE) + ", margin "
                + Units.display(window.margin(potential), Dimension.VOLTAGE));
    }

    double highestPotential(Cell cell) {
        return windows.highestPotential(cell);
    }
}
