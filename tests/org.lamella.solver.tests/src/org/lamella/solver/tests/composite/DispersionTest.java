package org.lamella.solver.tests.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lamella.solver.tests.Printed.assertClose;
import static org.lamella.solver.tests.Printed.assertPrinted;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.solver.composite.Agglomeration;
import org.lamella.solver.composite.CoPercolation;
import org.lamella.solver.composite.CoreShell;
import org.lamella.solver.composite.HasselmanJohnson;
import org.lamella.solver.composite.Inclusion;
import org.lamella.solver.composite.Interphase;
import org.lamella.solver.composite.MaxwellGarnett;
import org.lamella.solver.composite.Microstructure;
import org.lamella.solver.composite.Shape;
import org.lamella.solver.composite.TwoLevel;

/** Sections A11 and A14: agglomerates, and networks of two kinds of particles. */
class DispersionTest {

    private final TwoLevel law = new TwoLevel();

    private double agglomerated(Inclusion filler, double fraction) {
        return law.evaluate(new Microstructure(1e-4, List.of(filler.withAgglomeration(new Agglomeration(fraction, .55))), 0)).throughPlane();
    }

    @ParameterizedTest
    @CsvSource({".5, 1.79696145e-4", "1, 2.11093027e-4"})
    void table(double fraction, String printed) {
        assertPrinted(printed, agglomerated(new Inclusion("filler", .15, .1, new Shape.Sphere(1e-6)), fraction));
    }

    @Test
    void almostDispersedIsMaxwellGarnett() {
        assertPrinted("1.52754797e-4", MaxwellGarnett.spheres(1e-4, .1, .15));
        assertClose(1.52754797e-4, agglomerated(new Inclusion("filler", .15, .1, new Shape.Sphere(1e-6)), 1e-9), 1e-8);
    }

    /** With good contact clustering helps; with a barrier, or a shell that helps, it does harm. */
    @Test
    void whatClusteringIsWorthDependsOnTheInterface() {
        Inclusion contact = new Inclusion("filler", .1, .1, new Shape.Sphere(1e-6));
        Inclusion barrier = contact.withBarrierResistance(1);
        Inclusion shell = new Inclusion("filler", .1, 0, new Shape.Sphere(100e-9)).withInterphase(new Interphase(20e-9, 1e-2, true));
        assertTrue(agglomerated(contact, .8) > agglomerated(contact, .2));
        assertTrue(agglomerated(barrier, .8) < agglomerated(barrier, .2));
        assertTrue(agglomerated(shell, .8) < agglomerated(shell, .2));
    }

    /** No agglomerate is left at the limit, so that the laws for dispersed particles hold. */
    @Test
    void dispersedParticlesKeepBarrierAndShell() {
        Inclusion barrier = new Inclusion("filler", .1, .1, new Shape.Sphere(1e-6), 1e-3, 0);
        Inclusion shell = new Inclusion("filler", .1, 1e-2, new Shape.Sphere(100e-9)).withInterphase(new Interphase(5e-9, 1e-3, true));
        assertClose(new HasselmanJohnson().evaluate(new Microstructure(1e-4, List.of(barrier), 0)).throughPlane(), agglomerated(barrier, 1e-10), 1e-8);
        assertClose(new CoreShell().evaluate(new Microstructure(1e-4, List.of(shell), 0)).throughPlane(), agglomerated(shell, 1e-10), 1e-8);
    }

    @Test
    void agglomeratesNeedRoom() {
        Inclusion crowded = new Inclusion("filler", .56, .1, new Shape.Sphere(1e-6)).withAgglomeration(new Agglomeration(1, .55));
        assertEquals("no-room", law.applicability(new Microstructure(1e-4, List.of(crowded), 0)).reasons().get(0).code());
        assertEquals("no-agglomerates", law.applicability(new Microstructure(1e-4, List.of(), 0)).reasons().get(0).code());
    }

    @ParameterizedTest
    @CsvSource({".5, 1, .5, 6, 6, 3, 3, .925139", ".3, 3, .920455, 4.833333, 19.5, 3.583807, 5.041193, .985542",
        ".2, 3, .870968, 4.476190, 16.285714, 2.908492, 5.703752, .909404", ".15, 5, .956633, 4.47, 39.75, 3.185730, 11.420520, .951162"})
    void networksTable(double catholyte, double ratio, String number, double first, double second, String contacts, String active, String connected) {
        CoPercolation packing = CoPercolation.of(catholyte, 1e-6, 1 - catholyte, ratio * 1e-6);
        assertPrinted(number, packing.numberFraction());
        assertEquals(first, packing.coordination(), 0.006);
        assertEquals(second, packing.activeCoordination(), 0.006);
        assertPrinted(contacts, packing.contacts());
        assertPrinted(active, packing.activeContacts());
        assertPrinted(connected, packing.connectivity());
    }

    @Test
    void aThinCatholyteOfEqualSizeIsHardlyConnected() {
        CoPercolation packing = CoPercolation.of(.3, 1e-6, .7, 1e-6);
        assertClose(1.8, packing.contacts(), 1e-12);
        assertPrinted(".264591", packing.connectivity());
        assertEquals(0, CoPercolation.of(.25, 1e-6, .75, 1e-6).connectivity());
        assertEquals(1, CoPercolation.of(.9, 1e-6, .1, 1e-6).connectivity());
    }

    /** The coordination of the mean particle is six, whatever the sizes; bonds counted from either side are the same. */
    @Test
    void contactsAreCountedTheSameFromBothSides() {
        CoPercolation packing = CoPercolation.of(.3, 0.4e-6, .6, 2.7e-6);
        double x = packing.numberFraction();
        assertClose(6, x * packing.coordination() + (1 - x) * packing.activeCoordination(), 1e-12);
        double catholyteToActive = packing.coordination() - packing.contacts();
        double activeToCatholyte = packing.activeCoordination() - packing.activeContacts();
        assertClose(x * catholyteToActive, (1 - x) * activeToCatholyte, 1e-12);
    }

    @Test
    void useOfTheActiveMaterialEndsWithTheNetwork() {
        assertEquals(0, CoPercolation.of(.25, 1e-6, .75, 1e-6).utilisation(1));
        double coarse = CoPercolation.of(.3, 1e-6, .7, 1e-6).utilisation(1);
        double fine = CoPercolation.of(.3, 1e-6, .7, 3e-6).utilisation(1);
        assertTrue(coarse < fine && fine <= 1);
        assertClose(0.5 * fine, CoPercolation.of(.3, 1e-6, .7, 3e-6).utilisation(0.5), 1e-12);
        assertClose(1e-2 * Math.pow(.3 * .264591, 1.5), CoPercolation.of(.3, 1e-6, .7, 1e-6).conductivity(1e-2, .3, 1.5), 1e-5);
    }
}
