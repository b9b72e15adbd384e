package org.lamella.dsl.elaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.lamella.dsl.cell.CellPackage;
import org.lamella.dsl.cell.ChildOverride;
import org.lamella.dsl.cell.Layer;
import org.lamella.dsl.cell.LocalInterface;
import org.lamella.dsl.cell.Stack;

/** What a stack says about the contacts between its layers, put together from all it extends. */
final class ContactTexts {

    /** What is written for the contact of two layers, named or not; the text is where it was first. */
    record ContactText(EObject text, @Nullable String name, String left, String right, List<Source> sources, Treatments treatments) {

        /** The name it was given, else that of its neighbours: {@code skin-core}. */
        String known() {
            return name == null ? left + "-" + right : name;
        }
    }

    private final Session session;
    private final Map<String, ContactText> contacts = new LinkedHashMap<>();

    ContactTexts(Session session) {
        this.session = session;
    }

    /** The contact of that name for which something is written already. */
    Optional<ContactText> written(String name) {
        return contacts.values().stream().filter(text -> name.equals(text.known())).findFirst();
    }

    void remove(ContactText text) {
        contacts.remove(key(text.left, text.right));
    }

    /** Adds an override of a contact known by its name; false where the stack has no such contact. */
    boolean override(String address, Stack stack, ChildOverride change, List<String> layers) {
        String child = change.getChild();
        Optional<ContactText> contact = written(child).or(() -> unwritten(child, change, layers));
        if (contact.isEmpty()) {
            return false;
        }
        String left = contact.get().left;
        String right = contact.get().right;
        if (layers.indexOf(right) == layers.indexOf(left) + 1) {
            contact.get().sources.add(Source.of(address + "." + child, change, change.getProperties(), session.findings()));
        } else {
            session.findings().error(Codes.UNKNOWN_NAME, change, CellPackage.Literals.CHANGE__CHILD,
                    "'" + child + "' is no contact of '" + stack.getName() + "': " + left + " and " + right + " do not touch here");
        }
        return true;
    }

    /** The contact of two neighbours for which nothing is written so far. */
    private Optional<ContactText> unwritten(String name, ChildOverride change, List<String> layers) {
        for (int i = 1; i < layers.size(); i++) {
            ContactText text = new ContactText(change, null, layers.get(i - 1), layers.get(i), new ArrayList<>(), new Treatments());
            if (name.equals(text.known())) {
                contacts.put(key(text.left, text.right), text);
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Adds a local interface, which stands between its neighbours. */
    void add(String address, Stack stack, LocalInterface contact, int index, List<String> layers) {
        Optional<ContactText> inherited = contacts.values().stream().filter(text -> contact.getName() != null && contact.getName().equals(text.name)).findFirst();
        String left = neighbour(stack, index, -1);
        String right = neighbour(stack, index, 1);
        if (contact.getBefore() != null) {
            int position = layers.indexOf(contact.getBefore());
            right = contact.getBefore();
            left = position > 0 ? layers.get(position - 1) : null;
        } else if (inherited.isPresent() && (left == null || right == null)) {
            left = inherited.get().left;
            right = inherited.get().right;
        }
        if (left == null || right == null || !layers.contains(right)) {
            session.findings().error(Codes.WRONG_KIND, contact, "a local interface stands between two layers; write it there, or say before which layer");
            return;
        }
        String key = key(left, right);
        boolean known = contacts.containsKey(key);
        ContactText text = known ? contacts.get(key) : new ContactText(contact, contact.getName(), left, right, new ArrayList<>(), new Treatments());
        contacts.put(key, text);
        if (known && text.text instanceof LocalInterface && text.text.eContainer() == stack) {
            session.findings().error(Codes.DUPLICATE_NAME, contact, "two interfaces are written between " + left + " and " + right);
            return;
        }
        String name = contact.getName() == null ? left + "-" + right : contact.getName();
        text.sources.add(Source.of(address + "." + name, contact, contact.getProperties(), session.findings()));
        text.treatments.add(session, contact);
    }

    private static @Nullable String neighbour(Stack stack, int index, int step) {
        for (int i = index + step; i >= 0 && i < stack.getItems().size(); i += step) {
            if (stack.getItems().get(i) instanceof Layer layer) {
                return layer.getName();
            }
        }
        return null;
    }

    private static String key(String left, String right) {
        return left + "|" + right;
    }

    Optional<ContactText> between(String left, String right) {
        return contacts.values().stream().filter(text -> text.left.equals(left) && text.right.equals(right)).findFirst();
    }
}
