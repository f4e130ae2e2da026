package ma.dalil.channels.staff;

import java.util.List;

/// What the desk learns from, in memory.
final class FakeLearning {

    final FakeCandidates candidates = new FakeCandidates();

    List<StaffRoutes> parts(StaffConfiguration wiring, StaffView view) {
        return List.of(wiring.candidateRoutes(candidates, view));
    }
}
