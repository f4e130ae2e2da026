package ma.dalil.knowledge.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Procedures like another one but for one thing.
final class ProcedureCopies {

    private ProcedureCopies() {}

    static Procedure withDuration(Procedure procedure, Procedure.Duration duration) {
        return copy(procedure, procedure.aliases(), List.of(duration), procedure.validTo());
    }

    static Procedure withAliases(Procedure procedure, Map<Locale, List<String>> aliases) {
        return copy(procedure, aliases, procedure.durations(), procedure.validTo());
    }

    static Procedure withValidTo(Procedure procedure, LocalDate validTo) {
        return copy(procedure, procedure.aliases(), procedure.durations(), validTo);
    }

    private static Procedure copy(
            Procedure procedure,
            Map<Locale, List<String>> aliases,
            List<Procedure.Duration> durations,
            @Nullable LocalDate validTo) {
        return new Procedure(
                procedure.id(),
                procedure.sector(),
                procedure.country(),
                procedure.name(),
                aliases,
                procedure.summary(),
                procedure.output(),
                procedure.authority(),
                procedure.referral(),
                procedure.related(),
                procedure.sources(),
                procedure.evidence(),
                procedure.costs(),
                durations,
                procedure.channels(),
                procedure.conditions(),
                procedure.steps(),
                procedure.rules(),
                procedure.legal(),
                procedure.validFrom(),
                validTo);
    }
}
