/// What becomes of a message before anything is searched: for a person, answered with a notice, or looked up.
///
/// Read [Triage] for the order, which is an order of urgency: a life at stake comes first. The words are data:
/// `rules.yaml` (what a person must see), `small-talk.yaml`, `facets.yaml` (what is asked of a service), `generic.yaml`
/// (what is too vague), `foreign.yaml` (papers of other States). A term meets every spelling that shares a key with it,
/// in any script; the trap is a term so short that unrelated words share its key. What no list has a word for is heard
/// by small models that were learnt: [MessageClassifier], [SectionModel].
@NullMarked
package ma.dalil.chatbot.triage;

import org.jspecify.annotations.NullMarked;
