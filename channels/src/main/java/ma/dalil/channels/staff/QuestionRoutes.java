package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.channels.desk.Questions;
import ma.dalil.channels.desk.Questions.Cluster;
import ma.dalil.channels.desk.Questions.Overview;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import org.jspecify.annotations.Nullable;

/// Unanswered questions, put together: supervisors, editors and auditors read, an editor opens a candidate from them.
record QuestionRoutes(Questions questions, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/questions";
    private static final Who READERS = Who.with(Role.SUPERVISOR, Role.EDITOR, Role.AUDITOR);
    private static final Who WRITERS = Who.with(Role.EDITOR);

    private record Proposed(UUID id) {}

    private record Listing(String about, boolean writer, List<Group> groups) {}

    private record Group(
            String id,
            String heading,
            String last,
            String forms,
            @Nullable String neighbours,
            List<Example> examples) {}

    private record Example(String lang, String dir, String text, String why) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("learning-unanswered", ADDRESS, READERS, this::list);
        table.form(ADDRESS + "/:id/candidates", WRITERS, this::propose);
        table.read("/questions", READERS, call -> questions.overview(call.officer(), call.form()));
        table.change(
                HttpMethod.POST,
                "/questions/:id/candidates",
                WRITERS,
                call -> new Data(
                        201,
                        new Proposed(
                                questions.propose(call.officer(), call.id("id")).orElseThrow())));
    }

    private StaffAnswer list(StaffCall call) {
        StaffWords words = view.words(call);
        Overview overview = questions.overview(call.officer(), call.form());
        Listing model = new Listing(
                words.words("learning-unanswered-about", overview.questions(), overview.days()),
                call.officer().is(Role.EDITOR),
                overview.clusters().stream()
                        .map(cluster -> group(words, cluster))
                        .toList());
        return new Page(200, view.page(call, "questions", words.words("learning-unanswered"), ADDRESS, model));
    }

    private static Group group(StaffWords words, Cluster cluster) {
        String separator = words.form().getLanguage().equals("ar") ? "، " : ", ";
        return new Group(
                cluster.id().toString(),
                words.words("learning-times", cluster.size()),
                words.words("learning-last-asked", words.moment(cluster.lastAsked())),
                String.join(
                        separator,
                        cluster.forms().stream()
                                .map(share -> words.language(share.language()) + " (" + share.count() + ")")
                                .toList()),
                cluster.neighbours().isEmpty()
                        ? null
                        : words.words("learning-neighbours", String.join(separator, cluster.neighbours())),
                cluster.examples().stream()
                        .map(example -> new Example(
                                example.language(),
                                CaseLists.direction(example.language()),
                                example.text(),
                                words.words("learning-why-"
                                        + example.why()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))))
                        .toList());
    }

    private StaffAnswer propose(StaffCall call) {
        return questions
                .propose(call.officer(), call.id("id"))
                .map(id -> new SeeOther(CandidatePages.ADDRESS + "/" + id + "?said=candidate-proposed"))
                .orElseGet(() -> new SeeOther(ADDRESS + "?said=questions-changed"));
    }
}
