package org.lamella.dsl.elaboration;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.Ref;
import org.lamella.dsl.naming.Similarity;

/** Names in values that should be elements and are none in sight. */
final class UnknownElements {

    private UnknownElements() {
    }

    /**
     * Tells it, with what the author may have meant.
     *
     * @param from where names are looked for
     * @param type what is due
     * @param word what people call that
     */
    static void tell(Session session, Ref ref, EObject from, EClass type, String word) {
        List<String> elsewhere = session.names().elsewhere(from, ref.getPath(), type);
        List<String> offered = elsewhere.isEmpty() ? session.names().near(from, ref.getPath(), type) : elsewhere;
        String message = elsewhere.isEmpty() ? "no " + word + " '" + ref.getPath() + "'" + Similarity.offer(offered)
                : "'" + ref.getPath() + "' is not imported; write import " + elsewhere.get(0) + " or its whole name";
        session.findings().error(Codes.UNKNOWN_NAME, ref, CellPackage.Literals.REF__PATH, message, offered.toArray(String[]::new));
    }
}
