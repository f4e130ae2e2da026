package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How many messages a second may be sent, over all replicas: the generic cell rate algorithm (ITU-T I.371) with one
/// row a sender, in which a second's worth may go at once.
@Repository
public class JdbcRates {

    private static final Duration BURST = Duration.ofSeconds(1);

    private final JdbcClient jdbc;

    public JdbcRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether one more may go now; if so, it is counted.
    boolean allow(String sender, int perSecond, Instant now) {
        Duration interval = Duration.ofSeconds(1).dividedBy(perSecond);
        return jdbc.sql("""
                insert into phone_rate as rate (sender, theoretical_arrival) values (:sender, :first)
                on conflict (sender) do update
                set theoretical_arrival = greatest(rate.theoretical_arrival, :now) + make_interval(secs => :interval)
                where rate.theoretical_arrival <= :latest""")
                        .param("sender", sender)
                        .param("first", now.plus(interval).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("interval", interval.toNanos() / 1e9)
                        .param("latest", now.plus(BURST).minus(interval).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
