package ma.dalil.chatbot.learning.candidate;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Missing;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.knowledge.answer.ApprovedAnswer;
import ma.dalil.knowledge.answer.ApprovedAnswer.Basis;
import ma.dalil.knowledge.answer.ApprovedAnswer.Worded;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Validity;
import org.jspecify.annotations.Nullable;

/// What of a candidate goes into the knowledge base, and what it lacks for that.
final class Publication {

    private Publication() {}

    /// What stands between the content and its publication; empty if nothing does.
    static List<Missing> missing(Content content) {
        List<Missing> missing = new ArrayList<>();
        addIf(content.questions().isEmpty(), Missing.QUESTION, missing);
        addIf(!isWritten(content, "fr"), Missing.FRENCH_ANSWER, missing);
        addIf(!isWritten(content, "ar"), Missing.ARABIC_ANSWER, missing);
        addIf(content.title().isBlank(), Missing.TITLE, missing);
        addIf(content.publisher().isBlank(), Missing.PUBLISHER, missing);
        addIf(!isAddress(content.url()), Missing.ADDRESS, missing);
        addIf(content.asOf() == null, Missing.DATE, missing);
        addIf(endsBeforeItBegins(content.validFrom(), content.validTo()), Missing.PERIOD, missing);
        return missing;
    }

    /// @param content that lacks nothing
    static ApprovedAnswer answer(String documentId, Content content) {
        return new ApprovedAnswer(
                documentId,
                content.questions().stream().map(Publication::worded).toList(),
                content.answers().stream().map(Publication::worded).toList(),
                new Basis(content.title(), content.publisher(), content.url(), Objects.requireNonNull(content.asOf())),
                new Validity(content.validFrom(), content.validTo()));
    }

    private static Worded worded(Wording wording) {
        return new Worded(WrittenForms.of(wording.language()), wording.text());
    }

    private static void addIf(boolean lacks, Missing what, List<Missing> missing) {
        if (lacks) {
            missing.add(what);
        }
    }

    private static boolean isWritten(Content content, String language) {
        return content.answers().stream().map(Wording::language).anyMatch(language::equals);
    }

    /// An address of the web, which a citizen can open.
    private static boolean isAddress(String url) {
        try {
            URI address = new URI(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static boolean endsBeforeItBegins(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }
}
