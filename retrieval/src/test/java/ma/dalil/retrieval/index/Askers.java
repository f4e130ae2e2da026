package ma.dalil.retrieval.index;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ma.dalil.retrieval.Finding;
import ma.dalil.retrieval.Findings;

/// Citizens who ask the same thing over and over, each on a virtual thread, and what they were told.
final class Askers implements AutoCloseable {

    private static final int HOW_MANY = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> asking;
    private final Set<Answer> answers = new HashSet<>();
    private long answered;
    private boolean enough;

    /// What was told, in no order.
    record Answer(long version, Set<String> passages, Set<Findings.Outage> outages) {

        static Answer of(Findings findings) {
            return new Answer(
                    findings.indexVersion(),
                    Set.copyOf(
                            findings.findings().stream().map(Finding::passageId).toList()),
                    findings.outages());
        }
    }

    Askers(Supplier<Findings> question) {
        asking = IntStream.range(0, HOW_MANY)
                .mapToObj(i -> CompletableFuture.runAsync(() -> ask(question), threads))
                .toList();
    }

    private void ask(Supplier<Findings> question) {
        while (told(Answer.of(question.get()))) {
            Thread.onSpinWait();
        }
    }

    private synchronized boolean told(Answer answer) {
        answers.add(answer);
        answered++;
        notifyAll();
        return !enough;
    }

    /// Returns when each may have asked and been answered anew since the call.
    synchronized void awaitFreshAnswers() {
        long wanted = answered + 2 * HOW_MANY;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (answered < wanted) {
                long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new IllegalStateException("no answers any more");
                }
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// All different answers until now; those from now on are counted anew.
    synchronized Set<Answer> answers() {
        Set<Answer> until = Set.copyOf(answers);
        answers.clear();
        return until;
    }

    /// Ends the asking, and fails if a question failed.
    @Override
    public void close() {
        synchronized (this) {
            enough = true;
        }
        asking.forEach(CompletableFuture::join);
        threads.close();
    }
}
