package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.CannedReplies.Flaw;
import ma.dalil.channels.desk.CannedReplies.Own;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.CannedPage.Refused;
import ma.dalil.channels.staff.StaffAnswer.Done;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The canned replies of the administration, kept by those who answer for what is said, as a page and as JSON.
record CannedRoutes(CannedReplies replies, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/canned";
    private static final Who KEEPERS = Who.with(Role.SUPERVISOR, Role.EDITOR);

    private record Kept(List<Own> own, List<Map<String, String>> shipped) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("replies-menu", ADDRESS, KEEPERS, call -> show(call, 200, null));
        table.form(ADDRESS + "/:id", KEEPERS, this::put);
        table.form(ADDRESS + "/:id/removal", KEEPERS, this::remove);

        table.read("/canned", KEEPERS, call -> new Kept(replies.own(), replies.shipped()));
        table.change(
                HttpMethod.PUT,
                "/canned/:id",
                KEEPERS,
                call -> made(replies.put(
                        call.officer(), call.id("id"), texts(call.body().tree().path("texts")))));
        table.change(HttpMethod.DELETE, "/canned/:id", KEEPERS, call -> {
            if (!replies.remove(call.officer(), call.id("id"))) {
                throw new NoSuchElementException();
            }
            return new Done();
        });
    }

    private StaffAnswer show(StaffCall call, int status, @Nullable Refused refused) {
        StaffWords words = view.words(call);
        String title = words.words("replies-canned-title");
        return new Page(status, view.page(call, "canned", title, ADDRESS, CannedPage.of(words, replies, refused)));
    }

    private StaffAnswer put(StaffCall call) {
        UUID id = call.id("id");
        Map<String, String> texts = new HashMap<>();
        WrittenForms.AUTHORED.forEach(form -> texts.put(form.toLanguageTag(), call.field(form.toLanguageTag())));
        Optional<Flaw> flaw = replies.put(call.officer(), id, texts);
        return flaw.map(reason -> show(call, 422, new Refused(id, texts, "replies.canned." + reason)))
                .orElseGet(() -> new SeeOther(ADDRESS + "?said=replies-saved"));
    }

    private static Map<String, String> texts(JsonNode given) {
        Map<String, String> texts = new HashMap<>();
        WrittenForms.AUTHORED.forEach(form ->
                texts.put(form.toLanguageTag(), given.path(form.toLanguageTag()).asString("")));
        return texts;
    }

    private static StaffAnswer made(Optional<Flaw> flaw) {
        flaw.ifPresent(reason -> {
            throw switch (reason) {
                case MISSING -> Problem.badRequest("The reply is missing in French or Arabic.");
                case TOO_LONG -> Problem.badRequest("A text is longer than " + CannedReplies.LONGEST + " characters.");
                case LINES -> Problem.badRequest("A reply is one line without control characters.");
                case UNKNOWN_SLOT -> Problem.badRequest("No slot has the name between the braces.");
                case TWICE -> new Problem(409, "Conflict", "Another reply has the same words in French or Arabic.");
            };
        });
        return new Done();
    }

    private StaffAnswer remove(StaffCall call) {
        if (!replies.remove(call.officer(), call.id("id"))) {
            throw new NoSuchElementException();
        }
        return new SeeOther(ADDRESS + "?said=replies-removed");
    }
}
