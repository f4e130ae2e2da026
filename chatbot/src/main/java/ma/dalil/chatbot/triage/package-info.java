/// What must reach a person before anything is searched: rules per category in six written forms.
///
/// The rules are data (`rules.yaml`); [EscalationRules] only matches. Their order is the order of urgency: a life at
/// stake comes first.
@NullMarked
package ma.dalil.chatbot.triage;

import org.jspecify.annotations.NullMarked;
