package ma.dalil.channels.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who can be chosen on the page, and where they are. Their names are words of the page.
///
/// @param nameKey among the page's words
record FictitiousPerson(String nameKey, String number, Inbound.Content.Location place) {

    static final List<FictitiousPerson> ALL = List.of(
            new FictitiousPerson("person-1", "+212600000001", new Inbound.Content.Location(34.0209, -6.8416)),
            new FictitiousPerson("person-2", "+212600000002", new Inbound.Content.Location(34.0331, -5.0003)),
            new FictitiousPerson("person-3", "+212600000003", new Inbound.Content.Location(29.6974, -9.7316)));

    static Optional<FictitiousPerson> of(@Nullable String number) {
        return ALL.stream().filter(person -> person.number().equals(number)).findFirst();
    }
}
