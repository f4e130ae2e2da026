package ma.dalil.knowledge.procedure;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.procedure.Procedure.Channel;
import ma.dalil.knowledge.procedure.Procedure.Confidence;
import ma.dalil.knowledge.procedure.Procedure.Cost;
import ma.dalil.knowledge.procedure.Procedure.Duration;
import ma.dalil.knowledge.procedure.Procedure.DurationKind;
import ma.dalil.knowledge.procedure.Procedure.Evidence;
import ma.dalil.knowledge.procedure.Procedure.LegalResource;
import ma.dalil.knowledge.procedure.Procedure.Rule;
import ma.dalil.knowledge.procedure.Procedure.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words the facts of a procedure from the pattern bundles `sections_<form>.properties`.
///
/// Numbers keep their digits in all forms, with a no-break space between groups: it holds a number together in a
/// right-to-left line too. Only one and two may be words, where Arabic has a dual.
@Component
public final class SectionWriter implements ProcedureText {

    /// Between digits that are a number's: those of chat spelling (`lwra9`, `7tta`) stand beside a letter.
    private static final Pattern SPACE_IN_NUMBER =
            Pattern.compile("(?<=(?:^|[^\\p{L}\\d])\\d{1,12}) (?=\\d++(?!\\p{L}))");

    private final Lexicon lexicon;
    private final Map<Locale, FormBundle> bundles = FormBundle.inAllForms(SectionWriter.class, "sections");

    /// Each is worded once: passages, the built-in model and answers all ask for the same sentences. By identity, as
    /// comparing whole procedures costs more than wording one.
    private final Map<Procedure, Map<Part, List<Sentence>>> written =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private record Part(Section section, Locale form) {}

    public SectionWriter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public String heading(Section section, Locale form) {
        return bundle(form).words("heading." + section.id());
    }

    @Override
    public List<Sentence> sentences(Procedure procedure, Section section, Locale form) {
        return written.computeIfAbsent(procedure, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(new Part(section, form), _ -> write(procedure, section, form));
    }

    private List<Sentence> write(Procedure procedure, Section section, Locale form) {
        Page page = new Page(procedure, form, new ArrayList<>());
        switch (section) {
            case OVERVIEW ->
                page.say(procedure.summary().in(form), bestSource(procedure).key());
            case EVIDENCE -> procedure.evidence().forEach(page::evidence);
            case COSTS -> procedure.costs().forEach(page::cost);
            case DURATION -> page.durations(DurationKind.PROCESSING, DurationKind.DEADLINE);
            case WHERE -> page.offices();
            case STEPS ->
                procedure.steps().forEach(step -> page.item(step.text().in(form), step.source()));
            case ONLINE -> page.addresses();
            case CONDITIONS ->
                procedure
                        .conditions()
                        .forEach(condition -> page.item(condition.text().in(form), condition.source()));
            case VALIDITY -> page.durations(DurationKind.VALIDITY);
            case CONTACT -> page.telephones();
            case LAW -> procedure.legal().forEach(page::legal);
        }
        for (Rule rule : procedure.rules()) {
            if (rule.section() == section) {
                page.add(rule.text().in(form), false, rule.source(), null, rule.validity());
            }
        }
        return List.copyOf(page.sentences());
    }

    /// The source that speaks for the procedure as a whole: the surest, then the newest.
    static Source bestSource(Procedure procedure) {
        return procedure.sources().values().stream()
                .min(Comparator.comparing(Source::confidence)
                        .thenComparing(SectionWriter::asOf, Comparator.reverseOrder())
                        .thenComparing(Source::key))
                .orElseThrow();
    }

    private static LocalDate asOf(Source source) {
        return Objects.requireNonNullElse(source.published(), source.read());
    }

    private FormBundle bundle(Locale form) {
        return Objects.requireNonNull(bundles.get(form), () -> "not a written form: " + form);
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u00a0');
    }

    /// The sentences of one section in one form, as they are found.
    private final class Page {

        private final Procedure procedure;
        private final Locale form;
        private final FormBundle words;
        private final List<Sentence> sentences;

        Page(Procedure procedure, Locale form, List<Sentence> sentences) {
            this.procedure = procedure;
            this.form = form;
            this.words = bundle(form);
            this.sentences = sentences;
        }

        List<Sentence> sentences() {
            return sentences;
        }

        void say(String text, String source) {
            add(text, false, source, null, Validity.ALWAYS);
        }

        void item(String text, String source) {
            add(text, true, source, null, Validity.ALWAYS);
        }

        void evidence(Evidence evidence) {
            String text = evidence.oneOf().stream()
                    .map(key -> lexicon.term(key).name().in(form))
                    .collect(Collectors.joining(words.words("or")));
            if (evidence.copies() > 1) {
                text = words.words("copies", text, number(evidence.copies()));
            }
            if (evidence.maximumAge() != null) {
                text = words.words("maximum.age", text, period(evidence.maximumAge(), 0));
            }
            item(noted(text, evidence.note()), evidence.source());
        }

        void cost(Cost cost) {
            String text = price(cost);
            if (cost.per() != null) {
                text = words.words("cost.per", text, cost.per().in(form));
            }
            if (cost.forWhom() != null) {
                text = words.words("cost.for", text, cost.forWhom().in(form));
            }
            add(text, true, cost.source(), cost.asOf(), cost.validity());
        }

        /// A range names the currency once, after its upper end.
        private String price(Cost cost) {
            if (cost.upTo() != null) {
                return words.words("cost.range", number(cost.amount()), money(cost.upTo(), cost.currency()));
            }
            if (cost.amount() == 0) {
                return words.words("cost.free");
            }
            String money = money(cost.amount(), cost.currency());
            return cost.from() ? words.words("cost.from", money) : money;
        }

        private String money(int amount, String currency) {
            return words.words("money." + currency, amount, number(amount));
        }

        void durations(DurationKind... kinds) {
            for (Duration duration : procedure.durations()) {
                if (List.of(kinds).contains(duration.kind())) {
                    item(noted(duration(duration), duration.note()), duration.source());
                }
            }
        }

        private String duration(Duration duration) {
            boolean sameDay = duration.value().isZero() && duration.hours() == 0;
            if (sameDay && duration.kind() == DurationKind.PROCESSING) {
                return words.words("duration.same.day");
            }
            String period = period(duration.value(), duration.hours());
            if (duration.workingDays()) {
                period = words.words("duration.working", period);
            }
            return words.words("duration." + duration.kind().name().toLowerCase(Locale.ROOT), period);
        }

        private String period(Period period, int hours) {
            List<String> parts = new ArrayList<>();
            part(parts, "period.years", period.getYears());
            part(parts, "period.months", period.getMonths());
            part(parts, "period.days", period.getDays());
            part(parts, "period.hours", hours);
            return String.join(words.words("period.and"), parts);
        }

        private void part(List<String> parts, String pattern, int count) {
            if (count > 0) {
                parts.add(words.words(pattern, count, number(count)));
            }
        }

        void offices() {
            boolean named = false;
            for (Channel channel : procedure.channels()) {
                if (channel instanceof Channel.Office office) {
                    named = true;
                    item(noted(name(office.organisation()), office.note()), office.source());
                }
            }
            if (!named) {
                String authorities =
                        procedure.authority().stream().map(this::name).collect(Collectors.joining(words.words("or")));
                say(words.words("authority", authorities), bestSource(procedure).key());
            }
        }

        void addresses() {
            for (Channel channel : procedure.channels()) {
                if (channel instanceof Channel.Online online) {
                    item(noted(shortAddress(online.url()), online.note()), online.source());
                }
            }
        }

        void telephones() {
            for (Channel channel : procedure.channels()) {
                if (channel instanceof Channel.Telephone telephone) {
                    item(noted(telephone.number(), telephone.note()), telephone.source());
                }
            }
        }

        void legal(LegalResource legal) {
            String text = words.words("law." + legal.kind().name().toLowerCase(Locale.ROOT), legal.number());
            if (legal.article() != null) {
                text = words.words("law.article", text, legal.article());
            }
            if (legal.title() != null) {
                text = words.words("law.title", text, legal.title().in(form));
            }
            item(text, legal.source());
        }

        private String name(String organisation) {
            return lexicon.term(organisation).name().in(form);
        }

        private String noted(String text, @Nullable Wording note) {
            return note == null ? text : words.words("note", text, note.in(form));
        }

        void add(String text, boolean item, String key, @Nullable LocalDate asOf, Validity validity) {
            Source source = Objects.requireNonNull(procedure.sources().get(key), key);
            String said = source.confidence() == Confidence.LOW ? words.words("unconfirmed", text) : text;
            sentences.add(new Sentence(
                    SPACE_IN_NUMBER.matcher(said).replaceAll("\u00a0"),
                    item,
                    key,
                    Objects.requireNonNullElse(asOf, asOf(source)),
                    validity));
        }
    }

    /// `https://www.cnie.ma/` as people say it: `cnie.ma`; a path that matters stays.
    static String shortAddress(String url) {
        URI address = URI.create(url);
        String host = Objects.requireNonNullElse(address.getHost(), url).replaceFirst("^www\\.", "");
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return path.length() <= 1 && query.isEmpty() ? host : host + path + query;
    }
}
