package ma.dalil.chatbot.learning.candidate;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.transcript.Transcripts;
import ma.dalil.chatbot.transcript.Transcripts.Author;
import ma.dalil.chatbot.transcript.Transcripts.Line;
import ma.dalil.chatbot.understanding.PersonalDataMask;
import ma.dalil.knowledge.language.WrittenForms;
import org.springframework.stereotype.Component;

/// What a case has to propose: the answer that an officer gave last, and the question that the citizen asked before it,
/// both masked.
@Component
public class CaseProposals {

    private final JdbcEscalations cases;
    private final Transcripts transcripts;

    public CaseProposals(JdbcEscalations cases, Transcripts transcripts) {
        this.cases = cases;
        this.transcripts = transcripts;
    }

    /// Empty if no officer answered.
    Optional<Content> of(UUID caseId) {
        UUID conversation = cases.find(caseId)
                .map(Escalation::conversationId)
                .orElseThrow(() -> new NoSuchElementException("no case " + caseId));
        List<Line> lines = transcripts.read(conversation);
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).author() == Author.STAFF) {
                return Optional.of(proposal(lines.subList(0, at), lines.get(at)));
            }
        }
        return Optional.empty();
    }

    private static Content proposal(List<Line> before, Line answer) {
        List<Wording> questions = before.reversed().stream()
                .filter(line -> line.author() == Author.CITIZEN)
                .limit(1)
                .map(line -> new Wording(line.language(), masked(line.text())))
                .toList();
        return new Content(
                questions,
                List.of(new Wording(authored(answer.language()), masked(answer.text()))),
                "",
                "",
                "",
                null,
                null,
                null);
    }

    /// Tifinagh is derived: what is written for it is written in Latin letters.
    private static String authored(String language) {
        return language.equals(WrittenForms.AMAZIGH_TIFINAGH.toLanguageTag())
                ? WrittenForms.AMAZIGH_LATIN.toLanguageTag()
                : language;
    }

    private static String masked(String text) {
        return PersonalDataMask.mask(text).text();
    }
}
