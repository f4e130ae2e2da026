package ma.dalil.chatbot.escalation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.dalil.channels.desk.Desk.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Officers and departments as those to whom cases go, each with what they have to do already.
@Repository
public class JdbcColleagues {

    private static final String FREE_OR_HELD = "('NEW', 'CLAIMED', 'WAITING_CITIZEN', 'FORWARDED')";

    private final JdbcClient jdbc;

    /// What decides which cases come to an officer.
    ///
    /// @param forms tags of the written forms they answer in; empty: all
    record Place(@Nullable UUID departmentId, Set<String> forms) {

        boolean answersIn(String form) {
            return forms.isEmpty() || forms.contains(form);
        }
    }

    public JdbcColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Place placeOf(UUID officerId) {
        return jdbc.sql("select department_id, forms from staff where id = ?")
                .param(officerId)
                .query((row, at) -> new Place(row.getObject("department_id", UUID.class), Set.of((String[])
                        row.getArray("forms").getArray())))
                .single();
    }

    /// The department that takes the sector's cases; of several the one with the fewest open ones.
    Optional<UUID> departmentFor(@Nullable String sector) {
        if (sector == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select d.id from department d
                where not d.closed and ? = any (d.sectors)
                order by (select count(*) from escalation e where e.department_id = d.id and e.status in %s), d.name_fr
                limit 1""".formatted(FREE_OR_HELD))
                .param(sector)
                .query(UUID.class)
                .optional();
    }

    /// Who can be given a case, and the departments, those with the least to do first.
    List<Recipient> recipients() {
        return jdbc.sql("""
                select d.id, true as department, d.name_fr, d.name_ar,
                    (select count(*) from escalation e where e.department_id = d.id and e.status in %1$s) as load
                from department d where not d.closed
                union all
                select s.id, false, s.display_name, s.display_name,
                    (select count(*) from escalation e
                     where e.claimed_by = s.id and e.status in ('CLAIMED', 'WAITING_CITIZEN')) as load
                from staff s where s.closed_at is null and s.roles && '{AGENT,SUPERVISOR}'::text[]
                order by department desc, load, name_fr""".formatted(FREE_OR_HELD))
                .query((row, at) -> new Recipient(
                        row.getObject("id", UUID.class),
                        row.getBoolean("department"),
                        Map.of("fr", row.getString("name_fr"), "ar", row.getString("name_ar")),
                        row.getInt("load")))
                .list();
    }

    int held(UUID officerId) {
        return jdbc.sql(
                        "select count(*) from escalation where claimed_by = ? and status in ('CLAIMED', 'WAITING_CITIZEN')")
                .param(officerId)
                .query(Integer.class)
                .single();
    }

    /// Those of the names that are somebody's.
    List<UUID> named(Set<String> usernames) {
        return jdbc.sql("select id from staff where username = any (?) and closed_at is null")
                .param(usernames.toArray(String[]::new))
                .query((row, at) -> row.getObject("id", UUID.class))
                .list();
    }
}
