package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Wording;
import ma.dalil.channels.web.RunningServer;

/// Words lines as a test says, and leaves the others as they are.
final class FakeWording implements Wording, CannedReplies {

    final Map<String, Line> worded = new ConcurrentHashMap<>();
    final Map<UUID, Map<String, String>> own = new ConcurrentHashMap<>();
    volatile String language = "fr";
    volatile Aids aids = Aids.NONE;
    volatile Optional<Flaw> flaw = Optional.empty();
    volatile boolean held = true;

    void word(String written, String said, How how) {
        worded.put(written, new Line(written, said, how, null));
    }

    @Override
    public Aids aids(UUID caseId) {
        return aids;
    }

    @Override
    public Optional<Preview> preview(Officer officer, UUID caseId, String text) {
        List<Line> lines = Arrays.stream(text.split("\n", -1))
                .map(line -> worded.getOrDefault(line, new Line(line, line, How.AS_WRITTEN, null)))
                .toList();
        String said = lines.stream().map(Line::worded).collect(Collectors.joining("\n"));
        return held ? Optional.of(new Preview(language, said, lines, 3)) : Optional.empty();
    }

    @Override
    public List<Map<String, String>> shipped() {
        return List.of(Map.of("fr", "Bonjour", "ar", "مرحبا"));
    }

    @Override
    public List<Own> own() {
        Instant now = RunningServer.NOW;
        return own.entrySet().stream()
                .map(entry -> new Own(entry.getKey(), entry.getValue(), now))
                .toList();
    }

    @Override
    public Optional<Flaw> put(Officer officer, UUID id, Map<String, String> texts) {
        if (flaw.isEmpty()) {
            own.put(id, texts);
        }
        return flaw;
    }

    @Override
    public boolean remove(Officer officer, UUID id) {
        return own.remove(id) != null;
    }
}
