package ma.dalil.channels.staff;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;

/// Who may use an address of the desk.
///
/// @param roles one of them is needed; empty: nobody has to sign in
record Who(Set<Role> roles) {

    static final Who ANYONE = new Who(Set.of());
    static final Who SIGNED_IN = new Who(Set.of(Role.values()));

    Who {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    static Who with(Role... roles) {
        return new Who(Set.copyOf(Arrays.asList(roles)));
    }

    boolean isAnyone() {
        return roles.isEmpty();
    }

    boolean includes(Officer officer) {
        return officer.roles().stream().anyMatch(roles::contains);
    }

    @Override
    public String toString() {
        if (isAnyone()) {
            return "anyone";
        }
        return roles.size() == Role.values().length
                ? "signed in"
                : roles.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
