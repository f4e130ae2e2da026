package ma.dalil.channels.staff;

import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Desk;
import ma.dalil.channels.desk.Desk.Case;
import ma.dalil.channels.desk.Desk.Result;
import ma.dalil.channels.desk.Desk.Status;
import ma.dalil.channels.desk.Wording;
import ma.dalil.channels.desk.Wording.Preview;
import ma.dalil.channels.staff.StaffAnswer.Data;
import ma.dalil.channels.staff.StaffAnswer.Page;
import ma.dalil.channels.staff.StaffAnswer.SeeOther;
import ma.dalil.channels.web.Problem;
import ma.dalil.channels.web.RequestBody;

/// A reply on its way: written with canned replies and slots, looked at as the citizen reads it, sent.
///
/// What wording changes nothing of is sent at once. Anything else is shown first, and the page that shows it carries
/// what is sent, so that nothing is worded again after it was seen.
record ReplyRoutes(Desk desk, Wording wording, CaseScreen screen, StaffView view) implements StaffRoutes {

    private static final String CASE = "/staff/cases/";

    @Override
    public void describe(StaffTable table) {
        table.form(CASE + ":id/replies", CaseRoutes.WORKERS, this::reply);
        table.form(CASE + ":id/preview", CaseRoutes.WORKERS, this::look);
        table.form(CASE + ":id/insert", CaseRoutes.WORKERS, this::insert);
        table.read("/cases/:id/aids", CaseRoutes.WORKERS, call -> screen.aids(call, screen.file(call)));
        table.change(HttpMethod.POST, "/cases/:id/preview", CaseRoutes.WORKERS, this::preview);
    }

    private StaffAnswer reply(StaffCall call) {
        String worded = call.field("worded");
        if (!worded.isEmpty() && call.field("seen").equals(ReplyPage.mark(worded))) {
            return send(call, worded);
        }
        String text = call.field("text").stripTrailing();
        if (!call.field("canned").isEmpty()) {
            return insert(call);
        }
        Optional<StaffAnswer> unusable = unusable(call, text);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        Optional<Preview> preview = wording.preview(call.officer(), call.id("id"), text);
        if (preview.isEmpty()) {
            return notHeld(call, text);
        }
        boolean asItIs = preview.get().isSendable() && preview.get().text().equals(text);
        return asItIs ? send(call, text) : show(call, text, preview.get());
    }

    private StaffAnswer look(StaffCall call) {
        String text = call.field("text").stripTrailing();
        return unusable(call, text)
                .orElseGet(() -> wording.preview(call.officer(), call.id("id"), text)
                        .map(preview -> show(call, text, preview))
                        .orElseGet(() -> notHeld(call, text)));
    }

    private StaffAnswer show(StaffCall call, String text, Preview preview) {
        Case found = screen.file(call);
        StaffWords words = view.words(call);
        String address = CASE + found.summary().id();
        boolean sms = found.way().channel().equals("SMS");
        ReplyPage page = ReplyPage.of(words, address, text, call.field("form"), preview, sms);
        int status = preview.isSendable() && !ReplyPage.isTooLong(preview) ? 200 : 422;
        return new Page(status, view.page(call, "reply", page.heading(), address, page));
    }

    /// A text that cannot be a reply stays on the page.
    private Optional<StaffAnswer> unusable(StaffCall call, String text) {
        try {
            RequestBody.message("text", text);
            return Optional.empty();
        } catch (Problem unusable) {
            return Optional.of(unsent(call, unusable.status(), text, "reply." + unusable.status()));
        }
    }

    /// What was sent before from the same form in the same words is not sent again.
    private StaffAnswer send(StaffCall call, String text) {
        Optional<StaffAnswer> unusable = unusable(call, text);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        UUID caseId = call.id("id");
        String form = call.field("form");
        UUID messageId = form.isEmpty() ? UUID.randomUUID() : identifier(caseId + "\n" + form + "\n" + text);
        return switch (desk.reply(call.officer(), caseId, messageId, text)) {
            case DONE -> new SeeOther(CASE + caseId + "?said=replied");
            case NOT_FOUND -> throw new NoSuchElementException();
            case NOT_YOURS, ALREADY_CLAIMED -> unsent(call, 403, text, "said.not-yours");
            case CLOSED -> unsent(call, 409, text, "said.was-closed");
        };
    }

    private static UUID identifier(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private StaffAnswer notHeld(StaffCall call, String text) {
        return screen.file(call).summary().status() == Status.CLOSED
                ? unsent(call, 409, text, "said.was-closed")
                : unsent(call, 403, text, "said.not-yours");
    }

    private StaffAnswer unsent(StaffCall call, int status, String text, String error) {
        return screen.show(call, status, screen.beside(call).unsent(text, error));
    }

    /// Adds what was chosen, and shows the page again: what the script does where there is one. A button adds its slot;
    /// any other adds the canned reply that is chosen, if one is.
    private StaffAnswer insert(StaffCall call) {
        String text = call.field("text");
        String slot = call.field("slot");
        String added = slot.isEmpty() ? onItsLine(text, call.field("canned")) : text + slot;
        return screen.show(call, 200, screen.beside(call).unsent(added, ""));
    }

    private static String onItsLine(String text, String canned) {
        boolean begins = text.isEmpty() || text.endsWith("\n") || canned.isEmpty();
        return begins ? text + canned : text + "\n" + canned;
    }

    private StaffAnswer preview(StaffCall call) {
        String text = call.body().message("text");
        return wording.preview(call.officer(), call.id("id"), text)
                .<StaffAnswer>map(preview -> new Data(200, preview))
                .orElseGet(() -> CaseRoutes.made(Result.NOT_YOURS));
    }
}
