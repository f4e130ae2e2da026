package ma.dalil.channels.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.CaseSummary;
import ma.dalil.channels.desk.Desk.Officer;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The staff pages as HTML. Everything that a template shows is escaped by it.
final class StaffView {

    private final InstantSource clock;
    private final Map<Locale, StaffWords> words =
            StaffWords.FORMS.stream().collect(Collectors.toMap(Function.identity(), StaffWords::new));
    private final Template signIn;
    private final Template cases;
    private final Template oneCase;
    private final Template problem;

    StaffView(InstantSource clock) {
        this.clock = clock;
        Mustache.Compiler compiler = Mustache.compiler().strictSections(true).withLoader(StaffView::template);
        signIn = compiler.loadTemplate("sign-in");
        cases = compiler.loadTemplate("cases");
        oneCase = compiler.loadTemplate("case");
        problem = compiler.loadTemplate("problem");
    }

    private static Reader template(String name) {
        String resource = "staff/" + name + ".mustache";
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
            String csrfToken,
            long change,
            @Nullable String notice,
            String said) {}

    private record SignIn(String username, boolean refused) {}

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

    String signIn(StaffVisit visit, String username, boolean refused) {
        StaffWords said = words(visit);
        return page(signIn, new SignIn(username, refused), frame(visit, null, "/staff", said.words("sign-in"), 0));
    }

    String cases(
            StaffVisit visit,
            Desk.Session session,
            List<CaseSummary> summaries,
            List<Desk.SetAside> aside,
            long change) {
        StaffWords said = words(visit);
        CaseLists lists = new CaseLists(said, clock.instant());
        Officer officer = session.officer();
        Cases model = new Cases(
                lists.section("open", summaries, line -> line.status() == Status.OPEN),
                lists.section("mine", summaries, line -> CaseLists.isMine(line, officer)),
                lists.section(
                        "others",
                        summaries,
                        line -> line.status() == Status.CLAIMED && !CaseLists.isMine(line, officer)),
                aside.isEmpty() ? null : setAside(said, aside));
        String title = "(" + model.open().count() + ") " + said.words("cases");
        return page(cases, model, frame(visit, session, "/staff", title, change));
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
    String oneCase(StaffVisit visit, Desk.Session session, Case found, long change, String unsent, String error) {
        StaffWords said = words(visit);
        CasePage model = CasePage.of(
                said, clock.instant(), session.officer(), found, unsent, error.isEmpty() ? null : said.words(error));
        String title = model.line().reference() + " · " + model.line().category();
        return page(
                oneCase,
                model,
                frame(
                        visit,
                        session,
                        model.line().address(),
                        error.isEmpty() ? title : said.words("error") + " " + title,
                        change));
    }

    String problem(StaffVisit visit, int status) {
        StaffWords said = words(visit);
        String key = said.find("problem." + status).isPresent() ? "problem." + status : "problem.other";
        Refusal model = new Refusal(said.words(key), said.words(key + ".help"));
        return page(problem, model, frame(visit, null, "/staff", model.heading(), 0));
    }

    private Frame frame(StaffVisit visit, Desk.@Nullable Session session, String address, String title, long change) {
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
                session == null ? "" : session.csrfToken(),
                change,
                words(visit).find("said." + visit.said()).orElse(null),
                visit.said());
    }

    private static String direction(Locale form) {
        return WrittenForms.isRightToLeft(form) ? "rtl" : "ltr";
    }

    private StaffWords words(StaffVisit visit) {
        return Objects.requireNonNull(words.get(visit.form()));
    }

    private static String page(Template template, Object model, Frame frame) {
        StringWriter html = new StringWriter();
        template.execute(model, frame, html);
        return html.toString();
    }
}
