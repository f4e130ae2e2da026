package ma.dalil.chatbot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.FakeAnswering;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;

/// Officers and the assistant at the same time on the same cases.
final class ClaimRace implements AutoCloseable {

    private static final int CONNECTIONS = 24;

    private final OfficeDatabase database;
    private final Rooms rooms;

    ClaimRace() {
        database = new OfficeDatabase(CONNECTIONS);
        rooms = new Rooms(database);
    }

    /// Many officers take the next case until none is left: each case is claimed once, and all are claimed.
    void manyOfficersClaimAllAtOnce(int officers, int cases) throws InterruptedException, ExecutionException {
        for (int number = 0; number < cases; number++) {
            rooms.conversations.requestPerson(rooms.open(), Map.of());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> claimed = new ArrayList<>();
            for (int number = 0; number < officers; number++) {
                Officer officer = rooms.officer("Officer " + number);
                claimed.add(threads.submit(() -> {
                    int all = 0;
                    while (rooms.desk.claimNext(officer).isPresent()) {
                        all++;
                    }
                    return all;
                }));
            }
            int all = 0;
            for (Future<Integer> one : claimed) {
                all += one.get();
            }
            assertThat(all).isEqualTo(cases);
        }
        assertThat(count("select count(*) from case_event where kind = 'CLAIMED'"))
                .isEqualTo(cases);
        assertThat(count("select count(*) from escalation where status = 'CLAIMED'"))
                .isEqualTo(cases);
    }

    /// A citizen's question is worked out while the case is opened and claimed: whichever comes first, after the claim
    /// the assistant says nothing.
    void answersAndClaimsInterleave(int times) throws InterruptedException, ExecutionException {
        Officer officer = rooms.officer("Samira Alaoui");
        rooms.answering.with(FakeAnswering.PASSPORT);
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                all.add(threads.submit(() -> {
                    UUID conversation = rooms.open();
                    Thread citizen = Thread.ofVirtual().start(() -> rooms.say(conversation, "Le passeport ?"));
                    rooms.conversations.requestPerson(conversation, Map.of());
                    rooms.desk.claim(officer, caseOf(conversation));
                    citizen.join();
                    rooms.say(conversation, "Et le prix ?");
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(count("select count(*) from escalation where claimed_by = '" + officer.id() + "'"))
                .isEqualTo(times);
        assertThat(count("""
                select count(*) from turn t join escalation e on e.conversation_id = t.conversation_id
                where t.outcome <> 'HANDED_OVER' and t.answered_at > e.claimed_at""")).isZero();
    }

    /// In how many of the races the assistant answered before the case was there.
    long answered() {
        return count("select count(*) from turn where outcome = 'ANSWERED'");
    }

    private UUID caseOf(UUID conversation) {
        return database.jdbc
                .sql("select id from escalation where conversation_id = ?")
                .param(conversation)
                .query(UUID.class)
                .single();
    }

    private long count(String query) {
        return database.jdbc.sql(query).query(Long.class).single();
    }

    @Override
    public void close() {
        database.close();
    }
}
