/// The register of sensitive uses: what the assistant may answer, what a civil servant looks at first, what is for
/// people alone.
///
/// Read [Register] for which rule holds, [PolicyService] for how a version is drafted and signed, [Registers] for which
/// version a turn obeys. The traps: the pipeline asks before it composes, so what is for people alone reaches no model;
/// a turn obeys one version from its beginning to its end; the register can be stricter than the house and never
/// laxer, since where somebody may come to harm only people answer; and what two people signed is kept by triggers of
/// the database, not by this code alone.
@NullMarked
package ma.dalil.chatbot.policy;

import org.jspecify.annotations.NullMarked;
