package ma.dalil.channels.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.CannedReplies;
import ma.dalil.channels.desk.CannedReplies.Flaw;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.CannedPage.Refused;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The canned replies of the administration, kept by those who answer for what is said.
record CannedRoutes(CannedReplies replies, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/canned";
    private static final Who KEEPERS = Who.with(Role.SUPERVISOR, Role.EDITOR);

    @Override
    public void describe(StaffTable table) {
        table.menu("replies-menu", ADDRESS, KEEPERS, call -> show(call, 200, null));
        table.form(ADDRESS + "/:id", KEEPERS, this::put);
        table.form(ADDRESS + "/:id/removal", KEEPERS, this::remove);
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

    private StaffAnswer remove(StaffCall call) {
        if (!replies.remove(call.officer(), call.id("id"))) {
            throw new NoSuchElementException();
        }
        return new SeeOther(ADDRESS + "?said=replies-removed");
    }
}
