package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.channels.desk.Desk.Showing;
import ma.dalil.channels.desk.Drafts;
import ma.dalil.channels.desk.Officer;

/// Drafts that a test puts there, and the result that it asks for.
final class FakeDrafts implements Drafts {

    final Map<UUID, Draft> drafts = new ConcurrentHashMap<>();
    final List<String> done = new CopyOnWriteArrayList<>();
    volatile Result result = Result.DONE;

    Draft put(UUID caseId, State state) {
        boolean decided = state != State.PENDING;
        Draft draft = new Draft(
                UUID.randomUUID(),
                caseId,
                state,
                Origin.HELD,
                "بشحال <الباسبور>؟",
                view("ary-Arab", "التنبر كايسوى 500 درهم [1]"),
                view("fr", "Le timbre coûte 500 dirhams [1]"),
                Instant.parse("2026-11-25T09:30:00Z"),
                decided ? "Omar Idrissi" : null,
                decided ? Instant.parse("2026-11-25T10:00:00Z") : null,
                state == State.REJECTED ? "Le prix a changé" : null,
                3);
        drafts.put(caseId, draft);
        return draft;
    }

    private static TurnView view(String language, String text) {
        return new TurnView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                language,
                TurnView.Ending.ANSWERED,
                text,
                List.of(new Statement(text, List.of(1))),
                List.of(source(1, "https://www.passeport.ma/<prix>"), source(2, "javascript:alert(1)")),
                List.of(),
                List.of(),
                null,
                Speaker.ASSISTANT);
    }

    private static Citation source(int number, String url) {
        return new Citation(
                number,
                "passport-adult",
                "Passeport",
                "passeport.ma",
                url,
                "fr",
                "500 DH",
                "costs",
                "2026-02-01",
                "v1");
    }

    @Override
    public Optional<Draft> last(Officer officer, UUID caseId, Locale language, Showing showing) {
        return Optional.ofNullable(drafts.get(caseId));
    }

    @Override
    public Result propose(Officer officer, UUID caseId) {
        return done("propose " + caseId);
    }

    @Override
    public Result approve(Officer officer, UUID caseId, UUID draftId) {
        return done("approve " + draftId);
    }

    @Override
    public Result edit(Officer officer, UUID caseId, UUID draftId, String text, boolean withSources) {
        return done("edit " + draftId + " " + text + (withSources ? " with sources" : ""));
    }

    @Override
    public Result reject(Officer officer, UUID caseId, UUID draftId, String reason) {
        return done("reject " + draftId + " " + reason);
    }

    private Result done(String what) {
        done.add(what);
        return result;
    }
}
