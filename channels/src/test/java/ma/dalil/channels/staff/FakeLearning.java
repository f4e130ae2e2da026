package ma.dalil.channels.staff;

import java.util.List;

/// What the desk learns from, in memory.
final class FakeLearning {

    final FakeCandidates candidates = new FakeCandidates();
    final FakeReviews reviews = new FakeReviews();
    final FakeQuestions questions = new FakeQuestions();
    final FakeReceipts receipts = new FakeReceipts();

    List<StaffRoutes> parts(StaffConfiguration wiring, StaffView view) {
        return List.of(
                wiring.candidateRoutes(candidates, view),
                wiring.reviewRoutes(reviews, view),
                wiring.questionRoutes(questions, view),
                wiring.receiptRoutes(receipts, view));
    }
}
