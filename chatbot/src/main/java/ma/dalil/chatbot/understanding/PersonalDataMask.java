package ma.dalil.chatbot.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces personal data in a message by marks such as `[telephone]`, before anything is stored, logged or sent on.
///
/// Kinds: e-mail, bank account (RIB, IBAN), payment card (Luhn), telephone, identity card (CIN), passport, CNSS number,
/// street address, date of birth.
/// Order matters: longer numbers are taken before the shorter ones that they contain. Arabic-Indic digits count as
/// digits.
public final class PersonalDataMask {

    private static final int CARD_DIGITS_LEAST = 13;
    private static final int CARD_DIGITS_MOST = 19;
    private static final String SEPARATOR = "[ .\\-\\u00a0]?";
    private static final String FREE_BEFORE = "(?<![\\p{L}\\p{Nd}])";
    private static final String FREE_AFTER = "(?![\\p{L}\\p{Nd}])";

    /// A number that a currency follows is a sum.
    private static final String IDENTITY_CARD = "[A-Za-z]{1,2}" + SEPARATOR
            + "\\p{Nd}{5,6}(?!\\s*(?:dhs?|mad|dirhams?|drahem|drham|derhem|درهم|دراهم|الدرهم|ريال|ryal|euros?|€|ⴷⵔⵀⵎ))";

    private static final Pattern PREPOSITION =
            Pattern.compile("(?:\\p{Ll}|de|le|la|du|en|au|et|ou|un|gh|zg|zi|mn|li|bi|fi)[ \\u00a0]");

    private static final List<Rule> RULES = List.of(
            rule("email", "[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}.\\-]+\\.\\p{L}{2,}"),
            rule("account", "(?:MA\\d{2}" + SEPARATOR + ")?(?:\\p{Nd}" + SEPARATOR + "){23}\\p{Nd}"),
            new Rule(
                    "card",
                    pattern("(?:\\p{Nd}" + SEPARATOR + "){" + (CARD_DIGITS_LEAST - 1) + "," + (CARD_DIGITS_MOST - 1)
                            + "}\\p{Nd}"),
                    PersonalDataMask::passesLuhn),
            rule(
                    "telephone",
                    "(?:(?:\\+|00)?" + "[2٢][1١][2٢]" + SEPARATOR + "(?:\\(0\\))?|[0٠])" + "[5-7٥-٧](?:" + SEPARATOR
                            + "\\p{Nd}){8}"),
            rule("telephone", "\\+\\p{Nd}{1,3}(?:" + SEPARATOR + "\\p{Nd}){7,11}"),
            rule("passport", "[A-Za-z]{2}" + SEPARATOR + "\\p{Nd}{7}"),
            cued("cin", "cin|cnie|carte nationale|lakart|لاكارط|البطاقة الوطنية|بطاقتي", IDENTITY_CARD),
            new Rule("cin", pattern(IDENTITY_CARD), PersonalDataMask::isNoPreposition),
            cued("cnss", "cnss|الضمان الاجتماعي|الضمان|immatriculation", "\\p{Nd}{9}"),
            cued(
                    "birth-date",
                    "né(?:e)? le|naissance|ازديادي?|ولادتي|مزداد|مزيود|tzadit|mzyoud|née?",
                    "\\p{Nd}{1,2}[/.\\-]\\p{Nd}{1,2}[/.\\-]\\p{Nd}{2,4}"),
            rule(
                    "address",
                    "\\p{Nd}{1,4}\\s*,?\\s*(?:bis\\s+)?(?:rue|avenue|av\\.?|bd|boulevard|lot(?:issement)?|impasse|derb|zan9at?|zankat|hay|résidence|residence)\\s+(?:(?:de|des|du|la|le|les|el|al|l)\\s+)*[\\p{L}'’\\-]+"),
            rule(
                    "address",
                    "(?:زنقة|شارع|درب|تجزئة|إقامة|اقامة)\\s+[\\p{L}\\p{Nd}]+(?:\\s+[\\p{L}]+)?\\s*(?:،|,)?\\s*(?:رقم|نمرة)\\s*\\p{Nd}{1,4}"),
            rule(
                    "address",
                    "(?:رقم|نمرة)\\s*\\p{Nd}{1,4}\\s*(?:،|,)?\\s*(?:زنقة|شارع|درب|تجزئة|إقامة|حي)\\s+[\\p{L}]+"));

    private PersonalDataMask() {}

    /// @param text with marks in place of personal data
    /// @param kinds what was found, in the order of the rules
    public record Masked(String text, Set<String> kinds) {
        public Masked {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String toString() {
            return "Masked" + kinds;
        }
    }

    private record Rule(String kind, Pattern pattern, Predicate<String> holds) {}

    public static Masked mask(String text) {
        String masked = text;
        Set<String> kinds = new LinkedHashSet<>();
        for (Rule rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(match -> {
                if (!rule.holds().test(match.group())) {
                    return Matcher.quoteReplacement(match.group());
                }
                kinds.add(rule.kind());
                return Matcher.quoteReplacement("[" + rule.kind() + "]");
            });
        }
        return new Masked(masked, kinds);
    }

    private static Rule rule(String kind, String shape) {
        return new Rule(kind, pattern(shape), found -> true);
    }

    /// A number that is personal only after one of these words.
    private static Rule cued(String kind, String cue, String shape) {
        return new Rule(
                kind,
                Pattern.compile(
                        "(?<=(?:" + cue + ")[^\\p{Nd}]{0,30})" + FREE_BEFORE + "(?:" + shape + ")" + FREE_AFTER,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                found -> true);
    }

    private static Pattern pattern(String shape) {
        return Pattern.compile(
                FREE_BEFORE + "(?:" + shape + ")" + FREE_AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// `s 280000`, `f 600000`: a small word and a sum.
    private static boolean isNoPreposition(String number) {
        return !PREPOSITION.matcher(number).lookingAt();
    }

    /// The check digit of payment cards (ISO/IEC 7812-1).
    private static boolean passesLuhn(String number) {
        int[] digits = number.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .toArray();
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[digits.length - 1 - i];
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
