package ma.dalil.chatbot.hours;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Hours.InForce;
import ma.dalil.channels.desk.Hours.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every plan that was ever in force, in one row each: a plan is read whole and changed whole.
@Repository
public class JdbcOfficePlans {

    private final JdbcClient jdbc;

    public JdbcOfficePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// 0 if there is none.
    long number() {
        return jdbc.sql("select coalesce(max(number), 0) from office_plan")
                .query(Long.class)
                .single();
    }

    Optional<InForce> latest() {
        return jdbc.sql("select number, plan::text, changed_at from office_plan order by number desc limit 1")
                .query((row, at) -> new InForce(
                        row.getLong("number"),
                        PlanJson.read(row.getString("plan")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// False if there is one of this number, or none before it: of two who change the same plan, one is too late.
    boolean add(long number, Plan plan, UUID officerId, Instant at) {
        return jdbc.sql("""
                insert into office_plan (number, plan, changed_by, changed_at)
                select :number, cast(:plan as jsonb), :officer, :at
                where (select coalesce(max(number), 0) from office_plan) = :number - 1
                on conflict (number) do nothing""")
                        .param("number", number)
                        .param("plan", PlanJson.write(plan))
                        .param("officer", officerId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
