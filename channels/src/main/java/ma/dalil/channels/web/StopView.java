package ma.dalil.channels.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page behind a stop link shows; its component names are the template's.
///
/// @param told how things stand, or what went wrong
/// @param choice null if there is nothing to choose
record StopView(
        String lang,
        String dir,
        Map<String, String> words,
        Map<String, String> assets,
        List<PageView.FormLink> forms,
        String told,
        @Nullable Choice choice) {

    /// The one button of the page.
    ///
    /// @param messages `off` or `on`, as the form sends it
    record Choice(String address, String messages, String label) {}

    static StopView of(
            PageWords words, Map<String, String> assets, String address, String told, @Nullable Choice choice) {
        return new StopView(
                words.language(),
                PageWords.direction(words.form()),
                words.words(),
                assets,
                PageView.links(words.form(), address, ""),
                words.of(told),
                choice);
    }
}
