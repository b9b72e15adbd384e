package org.lamella.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.lamella.dsl.scanner.Token;
import org.lamella.dsl.scanner.TokenKind;

/**
 * One change of a text.
 *
 * @param kind what is done
 * @param at where; taken modulo what there is
 * @param other a second place, or which of several pieces
 */
record Mutation(Kind kind, int at, int other) {

    /** What can be done; the first ones keep a text nearest to correct. */
    enum Kind {
        /** Another number in place of one, extreme ones among them. */
        NUMBER,
        /** A word of the text in place of another. */
        WORD,
        /** A token twice. */
        DUPLICATE,
        /** A token left out. */
        DELETE,
        /** Two tokens in each other's place. */
        SWAP,
        /** Some tokens of another file put in. */
        SPLICE,
        /** A run of tokens left out. */
        CUT,
        /** A character put in that means something. */
        CHARACTER,
        /** A bit of a byte turned. */
        BIT,
        /** A byte left out. */
        BYTE;

        boolean ofBytes() {
            return this == BIT || this == BYTE;
        }
    }

    private static final List<String> NUMBERS = List.of("0", "1", "-1", "1e308", "1e-308", "1e999", "0.0000001", "99999999999999999999", "100", "0.5", "3.14159", "1e-9",
            "273.15", "2");
    private static final String CHARACTERS = "{}():,.=+-*/^<>×±\"'% \n\t_µΩ°²⁻−–“”…→≤\u00A0\u2009\\;[]#@€\uFEFF\uD83D";
    private static final int RUN = 12;

    /** The text after this change. */
    Input of(Input input) {
        return kind.ofBytes() ? new Input(input.name(), bytes(input.bytes())) : Input.of(input.name(), text(input.text()));
    }

    private byte[] bytes(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int place = Math.floorMod(at, bytes.length);
        if (kind == Kind.BIT) {
            byte[] changed = bytes.clone();
            changed[place] ^= (byte) (1 << Math.floorMod(other, Byte.SIZE));
            return changed;
        }
        byte[] shorter = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, shorter, 0, place);
        System.arraycopy(bytes, place + 1, shorter, place, shorter.length - place);
        return shorter;
    }

    private String text(String text) {
        if (kind == Kind.CHARACTER) {
            int place = Math.floorMod(at, text.length() + 1);
            int which = Math.floorMod(other, CHARACTERS.length());
            return text.substring(0, place) + CHARACTERS.charAt(which) + text.substring(place);
        }
        List<String> tokens = new ArrayList<>(Tokens.of(text).stream().map(token -> text.substring(token.start(), token.end())).toList());
        if (tokens.isEmpty()) {
            return text;
        }
        int place = Math.floorMod(at, tokens.size());
        switch (kind) {
        case NUMBER -> replace(text, tokens, TokenKind.NUMBER, NUMBERS.get(Math.floorMod(other, NUMBERS.size())));
        case WORD -> {
            List<String> words = Tokens.of(text).stream().filter(token -> token.kind() == TokenKind.WORD || token.kind() == TokenKind.NAME).map(Token::text).toList();
            if (!words.isEmpty()) {
                replace(text, tokens, TokenKind.WORD, words.get(Math.floorMod(other, words.size())));
            }
        }
        case DUPLICATE -> tokens.add(place, tokens.get(place));
        case DELETE -> tokens.remove(place);
        case SWAP -> Collections.swap(tokens, place, Math.floorMod(other, tokens.size()));
        case SPLICE -> tokens.addAll(place, piece());
        case CUT -> tokens.subList(place, Math.min(tokens.size(), place + 1 + Math.floorMod(other, RUN))).clear();
        default -> throw new IllegalStateException(kind.name());
        }
        return String.join("", tokens);
    }

    /** The tokens this change of tokens takes from their places. */
    List<Token> moved(String text) {
        List<Token> tokens = Tokens.of(text);
        return switch (kind) {
        case DUPLICATE, DELETE -> List.of(tokens.get(Math.floorMod(at, tokens.size())));
        case SWAP -> List.of(tokens.get(Math.floorMod(at, tokens.size())), tokens.get(Math.floorMod(other, tokens.size())));
        default -> List.of();
        };
    }

    private void replace(String text, List<String> tokens, TokenKind wanted, String by) {
        List<Token> all = Tokens.of(text);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == wanted) {
                places.add(i);
            }
        }
        if (!places.isEmpty()) {
            tokens.set(places.get(Math.floorMod(at, places.size())), by);
        }
    }

    private List<String> piece() {
        String source = Originals.ALL.get(Originals.NAMES.get(Math.floorMod(other, Originals.NAMES.size())));
        List<Token> tokens = Tokens.of(source);
        int start = Math.floorMod(other / 31, tokens.size());
        return tokens.subList(start, Math.min(tokens.size(), start + RUN)).stream().map(token -> source.substring(token.start(), token.end())).toList();
    }

    /** Several changes one after the other. */
    static Input all(Input original, List<Mutation> mutations) {
        Input input = original;
        for (Mutation mutation : mutations) {
            input = mutation.of(input);
        }
        return input;
    }

    /** The same change of a text. */
    static String all(String original, List<Mutation> mutations) {
        return new String(all(Input.of(Input.MADE, original), mutations).bytes(), StandardCharsets.UTF_8);
    }
}
