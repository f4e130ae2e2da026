package ma.dalil.channels.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The register of sensitive uses: on which matters the assistant answers, on which a civil servant looks at the answer
/// first, and which are for people alone. A version is drafted, signed by two different people, and from then on never
/// changed; the one in force governs every turn. Calls block and belong on a virtual thread.
public interface Policies {

    /// Every sector; every category, and an answer that has none.
    String ANY = "*";

    /// In order of strictness.
    enum Use {
        ANSWER,
        /// The answer is composed and verified as always, and sent once a civil servant has approved it.
        APPROVE_FIRST,
        HUMAN_ONLY
    }

    /// @param sector of a procedure, or [#ANY]
    /// @param category why a person may be needed, or [#ANY]
    /// @param reason why this is so, for whoever reads the register; empty in the version that is built in
    record Rule(String sector, String category, Use use, String reason) {}

    enum State {
        DRAFT,
        /// Signed, and in force from a later day.
        SIGNED,
        IN_FORCE,
        REPLACED,
        /// Given up before it was signed.
        WITHDRAWN
    }

    /// @param role in which the register was signed
    record Signature(UUID officerId, String name, Role role, Instant at) {}

    /// @param number 0 is the version that is built in
    /// @param from when it is to come into force; null: once it is signed
    /// @param inForceSince when it came or comes into force; null as long as it is not signed
    /// @param hash SHA-256 of the canonical JSON of number, date and rules, in hexadecimal: this is what is signed
    record Version(
            int number,
            State state,
            @Nullable Instant from,
            @Nullable Instant inForceSince,
            String hash,
            List<Rule> rules,
            List<Signature> signatures) {
        public Version {
            rules = List.copyOf(rules);
            signatures = List.copyOf(signatures);
        }
    }

    /// The words that rules are made of.
    ///
    /// @param urgent categories that are for people alone, whatever a register says
    record Terms(List<String> sectors, List<String> categories, Set<String> urgent) {
        public Terms {
            sectors = List.copyOf(sectors);
            categories = List.copyOf(categories);
            urgent = Set.copyOf(urgent);
        }
    }

    /// What came of an attempt to change the register.
    enum Result {
        DONE,
        NOT_FOUND,
        /// It is not what the officer saw any more.
        CHANGED_MEANWHILE,
        /// It bears a signature, or is not a draft any more.
        FROZEN,
        /// One person signs once.
        SAME_PERSON,
        /// One of the two is a supervisor or an administrator.
        NO_SUPERVISOR,
        /// A sector or a category that does not exist.
        UNKNOWN_TERM,
        /// Two rules for the same sector and category.
        TWICE,
        NO_REASON,
        /// Nothing says what holds where no rule does.
        NO_DEFAULT,
        /// Where somebody may come to harm only people answer.
        URGENT
    }

    /// Newest first; the last one is built in.
    List<Version> versions();

    Optional<Version> version(int number);

    Version inForce();

    Terms terms();

    /// Begins a draft with the rules in force, or finds the one that is begun.
    ///
    /// @return its number
    int begin(Officer officer);

    /// Gives a draft other rules and another date.
    ///
    /// @param seen the hash of what the officer changed
    /// @param from null: in force once it is signed
    Result change(Officer officer, int number, String seen, @Nullable Instant from, List<Rule> rules);

    /// @param seen the hash of what the officer read
    Result sign(Officer officer, int number, String seen);

    /// Gives a draft up, signed once or not at all.
    Result withdraw(Officer officer, int number);
}
