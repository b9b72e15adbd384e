package org.lamella.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lamella.benchmarks.library.GeneratedLibrary;

/** A polymer and the files that name it. */
record Uses(String name, List<String> files) {

    private static final Pattern POLYMER = Pattern.compile("(?m)^polymer (\\S+) ");

    /** Of the polymers that a text declares, the one that most files name. */
    static Uses mostUsed(String text) {
        Map<String, String> files = GeneratedLibrary.files(GeneratedLibrary.SEED);
        Uses most = new Uses("", List.of());
        for (Matcher matcher = POLYMER.matcher(text); matcher.find();) {
            Pattern name = Pattern.compile("(?<![\\w-])" + Pattern.quote(matcher.group(1)) + "(?![\\w-])");
            List<String> naming = files.entrySet().stream().filter(file -> !file.getValue().equals(text) && name.matcher(file.getValue()).find()).map(Map.Entry::getKey).toList();
            if (naming.size() > most.files.size()) {
                most = new Uses(matcher.group(1), naming);
            }
        }
        return most;
    }
}
