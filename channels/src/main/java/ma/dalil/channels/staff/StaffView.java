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
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Officer;
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

    /// @param elsewhere whether the sign-in page also leads to another issuer
    StaffView(InstantSource clock, boolean elsewhere) {
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /// What the head of the pages leads to.
    void show(List<StaffTable.Menu> links) {
        menu = List.copyOf(links);
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

    private record Cases(
            CaseLists.Section open,
            CaseLists.Section mine,
            CaseLists.Section others,
            @Nullable SetAside setAside) {}

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

    String cases(StaffCall call, List<CaseSummary> summaries, List<Desk.SetAside> aside) {
        StaffWords said = words(call);
        CaseLists lists = new CaseLists(said, clock.instant());
        Officer officer = call.officer();
        Cases model = new Cases(
                lists.section("open", summaries, line -> !CaseLists.isHeld(line)),
                lists.section("mine", summaries, line -> CaseLists.isMine(line, officer)),
                lists.section("others", summaries, line -> CaseLists.isHeld(line) && !CaseLists.isMine(line, officer)),
                aside.isEmpty() ? null : setAside(said, aside));
        String title = "(" + model.open().count() + ") " + said.words("cases");
        return page(call, "cases", title, StaffRouter.HOME, model);
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

    /// @param error the key of what went wrong with the reply; empty if nothing
    String oneCase(StaffCall call, Case found, String unsent, String error) {
        StaffWords said = words(call);
        CasePage model = CasePage.of(
                said, clock.instant(), call.officer(), found, unsent, error.isEmpty() ? null : said.words(error));
        String title = model.line().reference() + " · " + model.line().category();
        return page(
                call,
                "case",
                error.isEmpty() ? title : said.words("error") + " " + title,
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
