package ma.dalil.channels.desk;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The departments whose civil servants answer, and whose cases come to which first. Calls block and belong on a
/// virtual
/// thread.
public interface Departments {

    /// @param sectors of the procedures that its cases are about
    record Details(String french, String arabic, Set<String> sectors) {

        public Details {
            sectors = Collections.unmodifiableSet(new TreeSet<>(sectors));
        }
    }

    /// @param closed takes no cases and no members any more
    record Department(UUID id, Details details, boolean closed, List<Member> members) {

        public Department {
            members = List.copyOf(members);
        }
    }

    record Member(UUID id, String displayName) {}

    enum Refusal {
        NOT_FOUND,
        /// A name is 1 to 120 characters, in French and in Arabic.
        BAD_NAME,
        TAKEN,
        NO_SUCH_SECTOR,
        /// Its members go to other departments first.
        HAS_MEMBERS
    }

    sealed interface Change {

        record Done(UUID id) implements Change {}

        record Refused(Refusal refusal) implements Change {}
    }

    /// By French name; the closed ones last.
    List<Department> departments();

    Optional<Department> department(UUID id);

    /// All that a department can take, in the order of their names.
    Set<String> sectors();

    Change add(Officer by, Details details);

    Change change(Officer by, UUID id, Details details);

    Change close(Officer by, UUID id);

    Change reopen(Officer by, UUID id);
}
