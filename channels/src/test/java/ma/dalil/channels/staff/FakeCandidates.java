package ma.dalil.channels.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.web.RunningServer;

/// Candidates as they were last written, and the result that a test asks for.
final class FakeCandidates implements Candidates {

    final Map<UUID, Candidate> all = new LinkedHashMap<>();
    final List<String> done = new ArrayList<>();
    volatile Result result = Result.DONE;
    volatile boolean answered = true;

    synchronized UUID put(State state, Content content, List<Missing> missing, boolean ownWork) {
        UUID id = UUID.randomUUID();
        String question = content.questions().isEmpty()
                ? ""
                : content.questions().getFirst().text();
        Line line = new Line(
                id,
                "answer-" + (all.size() + 1),
                state,
                state == State.PUBLISHED,
                question,
                RunningServer.NOW,
                "Omar Idrissi");
        List<Event> history = List.of(new Event(RunningServer.NOW, "PROPOSED", 1, "Omar Idrissi", null));
        all.put(id, new Candidate(line, Origin.CASE, 1, content, missing, ownWork, history));
        return id;
    }

    @Override
    public synchronized List<Line> all() {
        return all.values().stream().map(Candidate::line).toList();
    }

    @Override
    public synchronized Optional<Candidate> read(Officer officer, UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public UUID propose(Officer officer, Origin origin, Content content) {
        done.add("propose " + origin);
        return put(State.DRAFT, content, List.of(), true);
    }

    @Override
    public Optional<UUID> proposeFromCase(Officer officer, UUID caseId) {
        done.add("propose case " + caseId);
        return answered ? Optional.of(put(State.DRAFT, Content.EMPTY, List.of(), true)) : Optional.empty();
    }

    @Override
    public Result edit(Officer officer, UUID id, int revision, Content content) {
        done.add("edit " + revision + " " + content.questions() + content.answers() + content.asOf());
        return result;
    }

    @Override
    public Result publish(Officer officer, UUID id, int revision) {
        done.add("publish " + revision);
        return result;
    }

    @Override
    public Result withdraw(Officer officer, UUID id, String reason) {
        done.add("withdraw " + reason);
        return result;
    }
}
