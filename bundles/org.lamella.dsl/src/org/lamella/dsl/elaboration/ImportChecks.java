package org.lamella.dsl.elaboration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.File;
import org.lamella.dsl.cell.Import;
import org.lamella.dsl.naming.Similarity;

/** Imports of what is nowhere, and aliases that stand for two things. */
final class ImportChecks {

    private static final String STAR = ".*";

    private final Session session;

    ImportChecks(Session session) {
        this.session = session;
    }

    void check(File file) {
        Resource resource = file.eResource();
        if (resource == null || file.getImports().isEmpty()) {
            return;
        }
        Set<QualifiedName> elements = session.names().elements(resource);
        Set<QualifiedName> packages = new HashSet<>();
        elements.forEach(element -> {
            for (int dropped = 1; dropped < element.getSegmentCount(); dropped++) {
                packages.add(element.skipLast(dropped));
            }
        });
        Map<String, String> aliases = new HashMap<>();
        for (Import written : file.getImports()) {
            String namespace = written.getNamespace();
            // error recovery may leave a star alone
            if (namespace != null && !namespace.isEmpty() && !namespace.equals("*") && !namespace.equals(STAR)) {
                known(written, namespace, elements, packages);
                alias(written, namespace, aliases);
            }
        }
    }

    private void known(Import written, String namespace, Set<QualifiedName> elements, Set<QualifiedName> packages) {
        boolean wildcard = namespace.endsWith(STAR);
        String name = wildcard ? namespace.substring(0, namespace.length() - STAR.length()) : namespace;
        Set<QualifiedName> candidates = wildcard ? packages : elements;
        QualifiedName wanted = session.names().parsed(name);
        // one layer of a stack may be imported too; that the stack is there is enough
        boolean found = wildcard ? packages.contains(wanted) || elements.contains(wanted) : elements.stream().anyMatch(wanted::startsWith);
        session.consulted().imported(wanted);
        if (!found) {
            session.consulted().allNames();
            List<String> near = Similarity.to(name, candidates.stream().map(QualifiedName::toString).toList());
            if (packages.contains(wanted)) {
                session.findings().add(Severity.WARNING, Codes.UNKNOWN_IMPORT, written, CellPackage.Literals.IMPORT__NAMESPACE, "'" + name + "' is a package: write " + name + STAR,
                        name + STAR);
                return;
            }
            String what = wildcard ? "no package or element is called '" + name + "'" : "nothing is called '" + name + "'";
            session.findings().add(Severity.WARNING, Codes.UNKNOWN_IMPORT, written, CellPackage.Literals.IMPORT__NAMESPACE,
                    what + Similarity.offer(near) + (near.isEmpty() ? "; is the project that has it among the references?" : ""), near.stream().map(other -> wildcard ? other + STAR : other).toArray(String[]::new));
        }
    }

    private void alias(Import written, String namespace, Map<String, String> aliases) {
        String alias = written.getAlias();
        if (alias != null) {
            String other = aliases.putIfAbsent(alias, namespace);
            if (other != null) {
                session.findings().add(Severity.ERROR, Codes.DUPLICATE_NAME, written, CellPackage.Literals.IMPORT__ALIAS,
                        "'" + alias + "' stands for " + other + " already", alias);
            }
        }
    }
}
