package org.lamella.dsl.tests.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Composite;
import org.lamella.dsl.cell.Constant;
import org.lamella.dsl.cell.FunctionParameter;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.Material;
import org.lamella.dsl.cell.Part;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.cell.Requirement;
import org.lamella.dsl.cell.Stack;
import org.lamella.dsl.ide.words.PathResolver;
import org.lamella.dsl.naming.Similarity;
import org.lamella.dsl.scoping.ElementKind;

/** Names, imports, what fits where, and what a path stands for. */
class NamesTest {
    private final XtextResourceSet files = Language.INJECTOR.getInstance(XtextResourceSet.class);

    @BeforeEach
    void library() {
        Language.add(files, "library.cell", """
                package lamella.materials
                polymer PEO { }
                ceramic LLZTO { }
                metal Lithium { }
                let thin = 5 µm
                """);
    }

    private static List<String> linking(XtextResource resource) {
        EcoreUtil.resolveAll(resource);
        return Language.errors(resource);
    }

    private List<String> linking(String text) {
        return linking(Language.add(files, "user.cell", text));
    }

    @Test
    void wildcardImport() {
        assertEquals(List.of(), linking("package u\nimport lamella.materials.*\ncomposite C { matrix PEO   filler LLZTO { } }"));
    }

    @Test
    void importOfOneName() {
        assertEquals(List.of(), linking("package u\nimport lamella.materials.PEO\ncomposite C { matrix PEO }"));
        assertEquals(1, linking(Language.add(files, "v.cell", "package v\nimport lamella.materials.PEO\ninterface I between PEO and LLZTO { }")).size());
    }

    @Test
    void aliases() {
        assertEquals(List.of(), linking("package u\nimport lamella.materials.* as known\nimport lamella.materials.LLZTO as Garnet\n"
                + "composite C { matrix known.PEO   filler Garnet { } }"));
        assertEquals(1, linking(Language.add(files, "v.cell", "package v\nimport lamella.materials.* as known\ncomposite C { matrix PEO }")).size());
    }

    @Test
    void qualifiedNamesAlwaysWork() {
        assertEquals(List.of(), linking("package u\ncomposite C { matrix lamella.materials.PEO }"));
        assertEquals(List.of(), linking(Language.add(files, "nopackage.cell", "composite C { matrix lamella.materials.PEO }")));
    }

    @Test
    void otherFilesOfThePackageAreInSightAndOwnNamesWin() {
        Language.add(files, "sibling.cell", "package u\npolymer P { }\npolymer PEO { }");
        XtextResource user = Language.add(files, "user.cell", "package u\nimport lamella.materials.*\npolymer Own { }\n"
                + "composite A { matrix P }\ncomposite B { matrix PEO }\ncomposite C { matrix Own }");
        assertEquals(List.of(), linking(user));
        Material peo = (Material) Language.all(user, Part.class).get(1).getOf().getElement();
        assertEquals("u.PEO", Language.INJECTOR.getInstance(IQualifiedNameProvider.class).getFullyQualifiedName(peo).toString());
    }

    @Test
    void unknownNamesGetASuggestion() {
        assertEquals(List.of("3:22 unknown-name unknown name 'PEI'; did you mean 'PEO'?"),
                linking("package u\nimport lamella.materials.*\ncomposite C { matrix PEI }"));
        assertEquals(List.of("2:22 unknown-name 'PEO' is not imported; write import lamella.materials.PEO or its whole name"),
                linking(Language.add(files, "v.cell", "package v\ncomposite C { matrix PEO }")));
    }

    @Test
    void kindsThatDoNotFitAreNamed() {
        assertEquals(List.of("3:22 wrong-kind 'LLZTO' is a ceramic; a polymer is expected here"),
                linking("package u\nimport lamella.materials.*\ncomposite C { matrix LLZTO }"));
        assertEquals(List.of("3:22 wrong-kind 'Lithium' is a metal; a polymer, ceramic, separator or composite is expected here"),
                linking(Language.add(files, "v.cell", "package v\nimport lamella.materials.*\nstack S { layer a of Lithium { } }")));
    }

    @Test
    void compositesThatContainEachOtherAreNamed() {
        assertEquals(List.of("2:22 cycle a composite cannot contain itself: A -> B -> A; a polymer is expected here",
                "3:42 cycle a composite cannot contain itself: B -> A -> B; a polymer, ceramic or separator is expected here",
                "4:22 wrong-kind 'A' is a composite; a polymer is expected here"),
                linking("import lamella.materials.*\ncomposite A { matrix B }\ncomposite B { matrix PEO          filler A }\ncomposite C { matrix A }"));
    }

    @Test
    void onlyWhatFitsIsOffered() {
        XtextResource user = Language.add(files, "user.cell", "package u\nimport lamella.materials.*\ncomposite C { matrix PEO }\nstack S { }");
        Part matrix = Language.all(user, Part.class).get(0);
        var scope = Language.INJECTOR.getInstance(IScopeProvider.class).getScope(matrix, CellPackage.Literals.USE__ELEMENT);
        List<String> offered = StreamSupport.stream(scope.getAllElements().spliterator(), false).map(d -> d.getName().toString()).sorted().toList();
        assertEquals(List.of("PEO", "lamella.materials.PEO"), offered);
    }

    @Test
    void exportedNamesAndKinds() {
        XtextResource user = Language.parse("""
                package u
                let a = 1
                composite C(phi: fraction) { matrix x.P   filler LATP { }   filler w = LATP { } }
                stack S { layer l of C { }   interface i { }   interface { } }
                study T of S { require fine: q < 1   require q < 2 }
                anode E { catholyte C }
                """);
        IResourceDescription description = Language.INJECTOR.getInstance(IResourceDescription.Manager.class).getResourceDescription(user);
        Map<String, ElementKind> exported = new TreeMap<>();
        description.getExportedObjects().forEach(object -> exported.put(object.getName().toString(), ElementKind.of(object)));
        Map<String, ElementKind> expected = new TreeMap<>(Map.of("u.a", ElementKind.CONSTANT, "u.C", ElementKind.COMPOSITE, "u.S", ElementKind.STACK,
                "u.T", ElementKind.STUDY, "u.E", ElementKind.ANODE));
        for (String child : List.of("u.C.matrix", "u.C.LATP", "u.C.w", "u.S.l", "u.S.i", "u.T.fine", "u.E.catholyte")) {
            expected.put(child, ElementKind.CHILD);
        }
        assertEquals(expected, exported);
    }

    @Test
    void layersOfAStackCanBeRequired() {
        XtextResource user = Language.add(files, "user.cell", "package u\nimport lamella.materials.*\nstack S { layer core of PEO { } }\n"
                + "study T of S { require q of S.core < 1 }");
        assertEquals(List.of(), linking(user));
        assertSame(Language.all(user, Layer.class).get(0), Language.all(user, Requirement.class).get(0).getOf());
    }

    @Test
    void pathsFindWhatTheyStartWith() {
        XtextResource user = Language.add(files, "user.cell", """
                package u
                import lamella.materials.* as known
                let skin = 8 µm
                composite C(phi: fraction) {
                    matrix known.PEO
                    a: phi   b: skin   c: matrix.conductivity   d: known.thin * 2   e: fn(T) -> T + phi   f: sphere(skin)   g: S.core.thickness
                }
                stack S { layer core of C { thickness: skin } }
                """);
        PathResolver resolver = Language.INJECTOR.getInstance(PathResolver.class);
        Map<String, Class<? extends EObject>> expected = Map.of("phi", org.lamella.dsl.cell.Parameter.class, "skin", Constant.class,
                "matrix.conductivity", Part.class, "known.thin", Constant.class, "T", FunctionParameter.class, "S.core.thickness", Layer.class);
        int found = 0;
        for (Ref ref : Language.all(user, Ref.class)) {
            if (ref.getPath().equals("sphere")) {
                assertFalse(resolver.resolve(ref).isPresent());
                continue;
            }
            PathResolver.Resolved resolved = resolver.resolve(ref).orElseThrow(() -> new AssertionError(ref.getPath()));
            assertTrue(expected.get(ref.getPath()).isInstance(resolved.target()), ref.getPath());
            assertEquals(Map.of("matrix.conductivity", 1, "known.thin", 2, "S.core.thickness", 2).getOrDefault(ref.getPath(), 1), resolved.segments());
            found++;
        }
        assertEquals(9, found);
    }

    @Test
    void extendsOffersItsOwnKind() {
        XtextResource user = Language.add(files, "user.cell", "package u\nstack S { }\ncomposite C { }\nstack D extends S { }\nstack E extends C { }");
        assertEquals(1, linking(user).size());
        assertSame(Language.all(user, Stack.class).get(0), Language.all(user, Stack.class).get(1).getBase());
        assertEquals(1, Language.all(user, Composite.class).size());
    }

    @Test
    void newNamesAreChecked() {
        IValueConverterService converters = Language.INJECTOR.getInstance(IValueConverterService.class);
        assertEquals("PEO-LiTFSI", converters.toString("PEO-LiTFSI", "ID"));
        assertEquals("a.cell.b", converters.toString("a.cell.b", "QName"));
        for (String wrong : List.of("", "cell", "a-3", "a b", "3a", "a.b", "a/b", "µ/m")) {
            assertThrows(ValueConverterException.class, () -> converters.toString(wrong, "ID"), wrong);
        }
    }

    @Test
    void similarity() {
        assertEquals("thickness", Similarity.nearest("thicknes", List.of("loading", "thickness")).orElseThrow());
        assertTrue(Similarity.nearest("zzz", List.of("loading", "thickness")).isEmpty());
    }
}
