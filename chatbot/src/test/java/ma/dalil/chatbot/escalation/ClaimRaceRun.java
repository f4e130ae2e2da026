package ma.dalil.chatbot.escalation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Fifty officers on 500 cases, and 10,000 interleavings of answer and claim: run by name (`-Dtest=ClaimRaceRun`).
@Timeout(1_200)
class ClaimRaceRun {

    private static final int OFFICERS = 50;
    private static final int CASES = 500;
    private static final int INTERLEAVINGS = 10_000;

    @Test
    void eachCaseIsClaimedOnce() throws Exception {
        try (ClaimRace race = new ClaimRace()) {
            race.manyOfficersClaimAllAtOnce(OFFICERS, CASES);
            System.out.printf("%d officers claimed %d cases, each once%n", OFFICERS, CASES);
        }
    }

    @Test
    void theAssistantSaysNothingAfterAClaim() throws Exception {
        try (ClaimRace race = new ClaimRace()) {
            race.answersAndClaimsInterleave(INTERLEAVINGS);
            System.out.printf(
                    "%d interleavings of answer and claim: %d answers came before, none after%n",
                    INTERLEAVINGS, race.answered());
        }
    }
}
