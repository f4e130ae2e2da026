package ma.dalil.channels.staff;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Access.Due;
import ma.dalil.channels.desk.Access.Session;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Listing;
import ma.dalil.channels.desk.Desk.Queue;
import ma.dalil.channels.desk.Desk.Recipient;
import ma.dalil.channels.desk.Desk.View;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Wording.Aids;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The staff pages as HTML. Everything that a template shows is escaped by it.
final class StaffView {

    private final InstantSource clock;
    private final boolean elsewhere;
    private final Map<Locale, StaffWords> words =
            StaffWords.FORMS.stream().collect(Collectors.toMap(Function.identity(), StaffWords::new));
    private final Mustache.Compiler compiler =
            Mustache.compiler().strictSections(true).withLoader(StaffView::template);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private volatile List<StaffTable.Menu> menu = List.of();
    private volatile Function<StaffWords, List<String>> warnings = words -> List.of();

    /// @param elsewhere whether the sign-in page also leads to another issuer
    StaffView(InstantSource clock, boolean elsewhere) {
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /// What the head of the pages leads to.
    void show(List<StaffTable.Menu> links) {
        menu = List.copyOf(links);
    }

    /// What stands on every page as long as it holds.
    void warn(Function<StaffWords, List<String>> lines) {
        warnings = lines;
    }

    private static Reader template(String name) {
        String resource = name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(StaffView.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8);
    }

    /// What every page has around its content.
    ///
    /// @param address of this page, for the other language
    /// @param change the desk's number when the page was made; the script asks for what came after
    private record Frame(
            String lang,
            String dir,
            String otherLang,
            String address,
            String title,
            Map<String, String> words,
            @Nullable Officer officer,
            @Nullable Links menu,
            List<String> warnings,
            String csrfToken,
            long change,
            @Nullable String notice,
            String said) {}

    /// @param here whether it leads to this page
    private record Link(String label, String address, boolean here) {}

    private record Links(List<Link> links) {}

    private record SignIn(String username, @Nullable String refused, boolean elsewhere) {}

    private record Lead(String heading, String onward, String label) {}

    private record Refusal(String heading, String explanation) {}

    /// @param whole one list alone is shown
    /// @param filters in words
    private record Cases(
            List<CaseLists.Section> sections,
            boolean whole,
            Filters filters,
            boolean working,
            @Nullable SetAside setAside) {}

    /// @param queue the list that stays chosen
    private record Filters(String queue, List<Option> sectors, List<Option> forms, List<Option> channels) {}

    private record Option(String value, String label, boolean chosen) {}

    /// Messages from telephones that could not be worked on.
    private record SetAside(List<Message> messages) {
        private record Message(String id, String channel, String at, String time, String failure) {}
    }

    Instant now() {
        return clock.instant();
    }

    StaffWords words(StaffCall call) {
        return words(call.visit());
    }

    /// A page of whoever is signed in.
    ///
    /// @param template the name of a template beside this class
    /// @param title in words
    /// @param address of the page, without parameters
    /// @param model what the template shows, beside the words and the frame
    String page(StaffCall call, String template, String title, String address, Object model) {
        return page(template, model, frame(call.visit(), call.openSession(), address, title, call.change()));
    }

    String signIn(StaffVisit visit) {
        return signIn(visit, "", null);
    }

    /// @param refusal the key of why nobody is signed in; null if nobody tried
    String signIn(StaffVisit visit, String username, @Nullable String refusal) {
        StaffWords said = words(visit);
        SignIn model = new SignIn(username, refusal == null ? null : said.words(refusal), elsewhere);
        return page("sign-in", model, frame(visit, null, StaffRouter.HOME, said.words("sign-in"), 0));
    }

    /// A page that leads on by itself.
    ///
    /// @param key of its heading; with `-on`, of its link
    String leadOn(StaffVisit visit, String key, String onward) {
        StaffWords said = words(visit);
        Lead model = new Lead(said.words(key), onward, said.words(key + "-on"));
        return page("lead", model, frame(visit, null, StaffRouter.HOME, model.heading(), 0));
    }

    /// The first page of those who work on no cases.
    String welcome(StaffCall call) {
        StaffWords said = words(call);
        Refusal model = new Refusal(said.words("welcome", call.officer().displayName()), said.words("welcome.help"));
        return page(call, "problem", said.words("desk"), StaffRouter.HOME, model);
    }

    String cases(StaffCall call, List<Listing> listings, View view, List<Desk.SetAside> aside) {
        StaffWords said = words(call);
        CaseLists lists = new CaseLists(said, clock.instant());
        Cases model = new Cases(
                listings.stream()
                        .filter(listing -> view.queue() != null || isWorthAHeading(listing))
                        .map(listing -> lists.section(listing, view))
                        .toList(),
                view.queue() != null,
                filters(said, view),
                CaseRoutes.WORKERS.includes(call.officer()),
                aside.isEmpty() || view.queue() != null ? null : setAside(said, aside));
        int waiting = listings.stream()
                .filter(listing -> listing.queue() == Queue.UNASSIGNED)
                .mapToInt(Listing::count)
                .sum();
        String title = "(" + waiting + ") " + said.words("cases");
        return page(call, "cases", title, StaffRouter.HOME, model);
    }

    /// Lists that are always there, and the others when something is in them.
    private static boolean isWorthAHeading(Listing listing) {
        return switch (listing.queue()) {
            case UNASSIGNED, MINE, OTHERS -> true;
            case PENDING, APPROVAL, MENTIONED, CLOSED -> listing.count() > 0;
        };
    }

    private static Filters filters(StaffWords said, View view) {
        return new Filters(
                view.queue() == null ? "" : view.queue().name().toLowerCase(Locale.ROOT),
                said.sectors().stream()
                        .map(sector -> new Option(sector, said.words("sector." + sector), sector.equals(view.sector())))
                        .toList(),
                WrittenForms.ALL.stream()
                        .map(Locale::toLanguageTag)
                        .map(tag -> new Option(tag, said.language(tag), tag.equals(view.language())))
                        .toList(),
                List.of("WEB", "SMS", "WHATSAPP").stream()
                        .map(channel ->
                                new Option(channel, said.words("channel." + channel), channel.equals(view.channel())))
                        .toList());
    }

    private static SetAside setAside(StaffWords said, List<Desk.SetAside> aside) {
        return new SetAside(aside.stream()
                .map(message -> new SetAside.Message(
                        message.id().toString(),
                        said.words("channel." + message.channel()),
                        message.receivedAt().toString(),
                        said.moment(message.receivedAt()),
                        message.failure()))
                .toList());
    }

    String oneCase(StaffCall call, Case found, CasePage.Beside beside, List<Recipient> recipients, Aids aids) {
        StaffWords said = words(call);
        CasePage model = CasePage.of(said, clock.instant(), call.officer(), found, beside, recipients, aids);
        String title = model.line().reference() + " · " + model.line().category();
        return page(
                call,
                "case",
                beside.error().isEmpty() ? title : said.words("error") + " " + title,
                model.line().address(),
                model);
    }

    /// @param kind a status or a word, by which the explanation is found
    String problem(StaffVisit visit, @Nullable Session session, String kind) {
        StaffWords said = words(visit);
        String key = said.find("problem." + kind).isPresent() ? "problem." + kind : "problem.other";
        Refusal model = new Refusal(said.words(key), said.words(key + ".help"));
        return page("problem", model, frame(visit, session, StaffRouter.HOME, model.heading(), 0));
    }

    private Frame frame(StaffVisit visit, @Nullable Session session, String address, String title, long change) {
        Locale form = visit.form();
        Locale other = form.equals(WrittenForms.FRENCH) ? WrittenForms.ARABIC : WrittenForms.FRENCH;
        return new Frame(
                form.toLanguageTag(),
                direction(form),
                other.toLanguageTag(),
                address,
                title,
                words(visit).plain(),
                session == null ? null : session.officer(),
                session == null || session.due() != Due.NOTHING
                        ? null
                        : links(words(visit), session.officer(), address),
                session == null ? List.of() : warnings.apply(words(visit)),
                session == null ? "" : session.csrfToken(),
                change,
                words(visit).find("said." + visit.said()).orElse(null),
                visit.said());
    }

    private Links links(StaffWords said, Officer officer, String address) {
        return new Links(menu.stream()
                .filter(entry -> entry.who().includes(officer))
                .map(entry -> new Link(
                        said.words(entry.words()),
                        entry.address(),
                        entry.address().equals(address)))
                .toList());
    }

    private static String direction(Locale form) {
        return WrittenForms.isRightToLeft(form) ? "rtl" : "ltr";
    }

    private StaffWords words(StaffVisit visit) {
        return Objects.requireNonNull(words.get(visit.form()));
    }

    private String page(String template, Object model, Frame frame) {
        StringWriter html = new StringWriter();
        templates.computeIfAbsent(template, compiler::loadTemplate).execute(model, frame, html);
        return html.toString();
    }
}
