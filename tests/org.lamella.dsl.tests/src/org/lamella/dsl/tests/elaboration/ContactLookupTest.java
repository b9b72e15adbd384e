package org.lamella.dsl.tests.elaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.model.design.Design;

/** The pair interface of a contact is found however its file names the materials, and without loading the other ones. */
class ContactLookupTest {

    private static final String SOFT = "package soft\npolymer PEO { conductivity: 0.3 mS/cm at 60 °C   salt: 1200 mol/m³   density: 1.2 g/cm³   window: 0 V .. 3.9 V }\n";
    private static final String FIRM = """
            package firm
            polymer PAN { conductivity: 0.1 mS/cm at 60 °C   salt: 1000 mol/m³   density: 1.18 g/cm³   window: 0.8 V .. 4.6 V }
            polymer Batch extends PAN { density: 1.2 g/cm³ }
            """;
    private static final String STACK = """
            package cells
            stack Two {
                layer a of soft.PEO { thickness: 8 µm }
                layer b of firm.Batch { thickness: 7 µm }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"import soft.*\nimport firm.*\ninterface Known between PEO and PAN",
            "import soft.*\nimport firm.*\ninterface Known between PAN and PEO",
            "interface Known between soft.PEO and firm.PAN",
            "import soft.*\nimport firm.*\ninterface Known between PEO and Batch",
            "import soft.PEO as Poly\nimport firm.PAN as Nitrile\ninterface Known between Poly and Nitrile",
            "import soft.* as s\nimport firm.* as f\ninterface Known between s.PEO and f.PAN",
            "import soft.PEO as PAN\nimport firm.PAN as PEO\ninterface Known between PEO and PAN",
            "import soft.PEO\nimport firm.Batch as Other\ninterface Known between Other and PEO"})
    void isFound(String declared) {
        Design design = cells(declared).design("Two");
        assertEquals("contacts.Known", design.getStacks().get(0).getPlanes().get(0).getPair().getQualifiedName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"import soft.*\ninterface Known between PEO and PEO", "interface Known between firm.PAN and firm.Batch",
            "import soft.PEO as PAN\ninterface Known between PAN and PAN", "interface Known between soft.PEO and PAN", "interface Known between soft.PEO and"})
    void otherPairsDoNotCount(String declared) {
        assertEquals(List.of("missing-interface 'firm.Batch'"), cells(declared).warnings());
    }

    /** Of equally near pairs the first counts, in the order of their files. */
    @ParameterizedTest
    @ValueSource(strings = {"interface Known between soft.PEO and firm.PAN { resistance: 1 Ω·cm² }\ninterface Second between soft.PEO and firm.PAN",
            "interface Known between firm.PAN and soft.PEO { resistance: 1 Ω·cm² }\ninterface Second between soft.PEO and firm.PAN"})
    void theFirstOfTwoCounts(String declared) {
        Cells cells = cells(declared);
        assertEquals("contacts.Known", cells.design("Two").getStacks().get(0).getPlanes().get(0).getPair().getQualifiedName());
        assertEquals(1, cells.warnings().stream().filter(told -> told.startsWith("ambiguous-interface")).count(), () -> cells.warnings().toString());
    }

    private static Cells cells(String declared) {
        return Cells.of(STACK).with("soft.cell", SOFT).with("firm.cell", FIRM).with("contacts.cell", "package contacts\n" + declared + " { resistance: 5 Ω·cm² }\n");
    }
}
