package ma.dalil.chatbot.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ma.dalil.chatbot.answer.Evidence.Article;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Section;
import org.springframework.stereotype.Component;

/// Composes without a language model: chooses the sections that are asked for and says their sentences as they stand;
/// quotes articles in their own language and direction, with a lead-in in the asker's.
@Component
public final class FactSlotComposer implements Composer {

    /// What a person wants to know who did not say what they want to know.
    private static final Set<Section> AT_A_GLANCE = EnumSet.of(
            Section.OVERVIEW,
            Section.EVIDENCE,
            Section.COSTS,
            Section.DURATION,
            Section.WHERE,
            Section.ONLINE,
            Section.CONDITIONS,
            Section.CONTACT);

    /// What goes with what: whoever gathers papers needs the price and the deadline too, whoever asks where can often
    /// stay at home.
    private static final Map<Section, Set<Section>> COMPANIONS = Map.of(
            Section.STEPS,
            EnumSet.of(Section.EVIDENCE, Section.COSTS, Section.DURATION, Section.WHERE, Section.CONDITIONS),
            Section.EVIDENCE,
            EnumSet.of(Section.COSTS, Section.DURATION),
            Section.DURATION,
            EnumSet.of(Section.VALIDITY),
            Section.VALIDITY,
            EnumSet.of(Section.DURATION),
            Section.WHERE,
            EnumSet.of(Section.COSTS, Section.DURATION, Section.CONTACT),
            Section.ONLINE,
            EnumSet.of(Section.CONTACT),
            Section.CONDITIONS,
            EnumSet.of(Section.OVERVIEW, Section.COSTS, Section.DURATION),
            Section.LAW,
            EnumSet.of(Section.OVERVIEW, Section.CONDITIONS));

    private static final Set<Section> IN_FEW_WORDS = EnumSet.of(Section.OVERVIEW, Section.EVIDENCE, Section.WHERE);

    private static final int MOST_ARTICLES = 2;

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Map<Locale, FormBundle> words = FormBundle.inAllForms(FactSlotComposer.class, "answer");
    private final Quotation quotation;
    private final Mentions mentions;

    public FactSlotComposer(Quotation quotation, Mentions mentions) {
        this.quotation = quotation;
        this.mentions = mentions;
    }

    @Override
    public Draft compose(Request request, Evidence evidence) {
        List<Source> sources = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        Set<Section> wanted = wanted(request, evidence);
        FormBundle bundle = Objects.requireNonNull(words.get(request.form()));
        Mentions.Said said = mentions.said(request, evidence);
        for (Facts facts : evidence.facts()) {
            Facts told = wanted.contains(facts.section()) ? facts : mentions.in(facts, said);
            if (!told.lines().isEmpty()) {
                statements.add(statement(told, request.form(), sources));
            }
        }
        evidence.articles().stream()
                .limit(MOST_ARTICLES)
                .forEach(article -> statements.add(quoted(request, article, bundle, sources)));
        return new Draft(statements, sources);
    }

    /// What is asked for with what goes with it, and what is likely asked for; everything at a glance if nothing is, or
    /// none of it is known.
    private static Set<Section> wanted(Request request, Evidence evidence) {
        if (request.simpler()) {
            return IN_FEW_WORDS;
        }
        Set<Section> wanted = EnumSet.noneOf(Section.class);
        wanted.addAll(request.asked());
        wanted.addAll(request.likely());
        if (evidence.facts().stream().map(Facts::section).noneMatch(wanted::contains)) {
            return AT_A_GLANCE;
        }
        request.asked().forEach(section -> wanted.addAll(COMPANIONS.getOrDefault(section, Set.of())));
        wanted.add(Section.ONLINE); // one line, and the next step of most people
        return wanted;
    }

    private static Statement statement(Facts facts, Locale form, List<Source> sources) {
        List<Integer> cited =
                facts.sources().stream().map(source -> indexOf(source, sources)).toList();
        return new Statement(FactWords.underHeading(facts, form), cited);
    }

    private Statement quoted(Request request, Article article, FormBundle bundle, List<Source> sources) {
        String quote = quotation.of(article.text(), request.text());
        Locale language = article.source().language();
        boolean turned = WrittenForms.isRightToLeft(language) != WrittenForms.isRightToLeft(request.form());
        UnaryOperator<String> own = turned ? FactSlotComposer::isolated : UnaryOperator.identity();
        String lead = bundle.words(
                "article.lead",
                own.apply(article.label()),
                own.apply(article.source().title()));
        String cited = lead + "\n" + own.apply("«\u00a0" + quote + "\u00a0»");
        return new Statement(
                isRead(language, request.form())
                        ? cited
                        : cited + "\n" + bundle.words("article.in." + language.getLanguage()),
                List.of(indexOf(article.source().quoting(quote), sources)));
    }

    /// Whoever writes Darija in Arabic letters reads official Arabic.
    static boolean isRead(Locale language, Locale form) {
        return language.equals(form) || (language.equals(WrittenForms.ARABIC) && WrittenForms.isRightToLeft(form));
    }

    /// The words run in their own direction, and turn nothing around them. An isolate ends with its line.
    private static String isolated(String words) {
        return words.lines()
                .map(line -> FIRST_STRONG_ISOLATE + line + END_OF_ISOLATE)
                .collect(Collectors.joining("\n"));
    }

    private static int indexOf(Source source, List<Source> sources) {
        int at = sources.indexOf(source);
        if (at >= 0) {
            return at;
        }
        sources.add(source);
        return sources.size() - 1;
    }
}
