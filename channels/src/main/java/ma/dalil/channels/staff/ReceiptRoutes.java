package ma.dalil.channels.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.dalil.channels.desk.Receipts;
import ma.dalil.channels.desk.Receipts.Receipt;
import ma.dalil.channels.desk.Role;
import ma.dalil.channels.staff.StaffAnswer.Page;
import org.jspecify.annotations.Nullable;

/// Receipts: whoever works at the desk finds what a citizen was shown by the code under it. The code is sent by a form,
/// so that it stands in no address.
record ReceiptRoutes(Receipts receipts, StaffView view) implements StaffRoutes {

    private static final String ADDRESS = "/staff/receipts";
    private static final Who READERS = Who.with(Role.AGENT, Role.SUPERVISOR, Role.EDITOR, Role.AUDITOR);
    private static final int LONGEST = 40;

    private record Asked(
            String code, boolean unknown, @Nullable Shown shown) {}

    private record Shown(
            String code,
            String at,
            String time,
            String outcome,
            String language,
            String lang,
            String dir,
            String answer,
            List<Source> sources,
            @Nullable String caseAddress) {}

    private record Source(
            int number,
            String title,
            String publisher,
            @Nullable String url,
            String lang,
            String dir,
            String quote,
            @Nullable String asOf,
            String documentId,
            String version,
            String state) {}

    @Override
    public void describe(StaffTable table) {
        table.menu("learning-receipts", ADDRESS, READERS, call -> page(call, new Asked("", false, null)));
        table.form(ADDRESS, READERS, this::find);
        table.read(
                "/receipts/:code",
                READERS,
                call -> receipts.find(call.officer(), call.path("code")).orElseThrow());
    }

    private StaffAnswer find(StaffCall call) {
        String code = call.field("code").strip();
        Optional<Receipt> found = code.length() > LONGEST ? Optional.empty() : receipts.find(call.officer(), code);
        return page(
                call,
                new Asked(
                        code,
                        found.isEmpty(),
                        found.map(receipt -> shown(call, receipt)).orElse(null)));
    }

    private StaffAnswer page(StaffCall call, Asked model) {
        return new Page(
                model.unknown() ? 404 : 200,
                view.page(call, "receipts", view.words(call).words("learning-receipts"), ADDRESS, model));
    }

    private Shown shown(StaffCall call, Receipt receipt) {
        StaffWords words = view.words(call);
        boolean worksOnCases = call.officer().is(Role.AGENT) || call.officer().is(Role.SUPERVISOR);
        return new Shown(
                receipt.code(),
                receipt.shownAt().toString(),
                words.moment(receipt.shownAt()),
                words.words("learning-outcome-"
                        + receipt.outcome().toLowerCase(Locale.ROOT).replace('_', '-')),
                words.language(receipt.language()),
                receipt.language(),
                CaseLists.direction(receipt.language()),
                receipt.answer(),
                receipt.sources().stream().map(source -> source(words, source)).toList(),
                receipt.openCase() == null || !worksOnCases ? null : "/staff/cases/" + receipt.openCase());
    }

    private static Source source(StaffWords words, Receipts.Source source) {
        return new Source(
                source.number(),
                source.title(),
                source.publisher(),
                source.url(),
                source.language(),
                CaseLists.direction(source.language()),
                source.quote(),
                source.asOf(),
                source.documentId(),
                source.version(),
                words.words(source.current() ? "learning-version-current" : "learning-version-former"));
    }
}
