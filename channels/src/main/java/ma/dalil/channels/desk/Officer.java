package ma.dalil.channels.desk;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// A civil servant at the desk.
///
/// @param roles in their own order, at least one
public record Officer(UUID id, String username, String displayName, Set<Role> roles) {

    public Officer {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an officer has at least one role");
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    public Officer(UUID id, String username, String displayName, Role... roles) {
        this(id, username, displayName, Set.copyOf(Arrays.asList(roles)));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
