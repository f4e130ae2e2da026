package ma.dalil.chatbot.escalation;

import org.junit.jupiter.api.Test;

/// A short race at every build; the long one is [ClaimRaceRun].
class ClaimRaceTest {

    @Test
    void eachCaseIsClaimedOnce() throws Exception {
        try (ClaimRace race = new ClaimRace()) {
            race.manyOfficersClaimAllAtOnce(10, 60);
        }
    }

    @Test
    void theAssistantSaysNothingAfterAClaim() throws Exception {
        try (ClaimRace race = new ClaimRace()) {
            race.answersAndClaimsInterleave(150);
        }
    }
}
