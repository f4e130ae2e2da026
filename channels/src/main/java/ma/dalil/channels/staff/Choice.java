package ma.dalil.channels.staff;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// One of several things to choose from in a form.
///
/// @param value what is sent
/// @param label in words
record Choice(String value, String label, boolean chosen) {

    /// @param label the words of a value
    static List<Choice> among(Collection<String> values, Collection<String> chosen, Function<String, String> label) {
        return values.stream()
                .map(value -> new Choice(value, label.apply(value), chosen.contains(value)))
                .toList();
    }
}
