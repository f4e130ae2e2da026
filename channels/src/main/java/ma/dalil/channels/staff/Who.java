package ma.dalil.channels.staff;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;

/// Who may use an address of the desk.
///
/// @param roles one of them is needed; empty: nobody has to sign in
/// @param during how far signing in has to have come: one of these may still be due
record Who(Set<Role> roles, Set<Due> during) {

    static final Who ANYONE = new Who(Set.of());
    static final Who SIGNED_IN = new Who(Set.of(Role.values()));

    /// Also whoever has begun to sign in.
    static final Who SIGNING_IN = SIGNED_IN.during(Due.values());

    Who {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        during = Collections.unmodifiableSet(new TreeSet<>(during));
    }

    Who(Set<Role> roles) {
        this(roles, Set.of(Due.NOTHING));
    }

    /// The same people, while one of these is due.
    Who during(Due... due) {
        return new Who(roles, Set.copyOf(Arrays.asList(due)));
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

    /// Whether signing in has come as far as is needed.
    boolean isReached(Session session) {
        return during.contains(session.due());
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
