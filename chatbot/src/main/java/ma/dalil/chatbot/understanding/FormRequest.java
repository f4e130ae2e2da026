package ma.dalil.chatbot.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// That a citizen asks to be answered in a certain form: "en français svp", "بالعربية عافاك", "b l3arbiya".
///
/// A language named in a question is no request ("un extrait en arabe"). It is one if nothing else is said, if a word
/// of answering stands by it ("jawbni b …"), or if a word of politeness follows it and it stands apart: first, after a
/// sign of punctuation, or in letters of another script than the words before it.
///
/// @param form what is asked for; Darija and Amazigh in the letters of the request, if it names none
/// @param rest the message without the request as the citizen wrote it, blank if it was nothing else
public record FormRequest(Locale form, String rest) {

    private static final String FRENCH =
            "فرنسية|فرنساوية|فرونسي|fran[cç]ais|french|fran[sc]awiya|frans?iya|ta?fransist|ⵜⴰ?ⴼⵔⴰⵏⵙⵉⵙⵜ";
    private static final String ARABIC =
            "عربية|عربي|فصحى|arabe|arabic|3arbiya|3arabiya|3erbiya|arabiya|fo?us7a|ta(?:ɛ|3|a)?rabt|ⵜⴰⵄⵔⴰⴱⵜ";
    private static final String DARIJA = "دارجة|دارجه|d?darija|derja|ⴷⴷⴰⵔⵉⵊⴰ";
    private static final String AMAZIGH = "امازيغية|شلحة|سوسية|ريفية|تمازيغت|t?tama[zẓ]i(?:gh|ɣ)t|tma[zẓ]i(?:gh|ɣ)t"
            + "|amazighe?|amazighiya|chel7a|tachel7it|tachelhit|tcl[hḥ]it|tarifit|ⵜⴰ?ⵎⴰⵣⵉⵖⵜ";
    private static final String TIFINAGH = "تيفيناغ|تيفناغ|tifina(?:gh|ɣ)|ⵜⵉⴼⵉⵏⴰⵖ";
    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final Pattern LANGUAGE = Pattern.compile(START
            + "(?<in>باللغة\\s+|ب\\s?|(?:en|in|b|bl|s|ⵙ)\\s+(?:langue\\s+)?)?(?:ال|l'|el |al |la|l)?(?:(?<fr>" + FRENCH
            + ")|(?<ar>" + ARABIC + ")|(?<ary>" + DARIJA + ")|(?<tfng>" + TIFINAGH + ")|(?<zgh>" + AMAZIGH + "))"
            + END);
    private static final Pattern TIFINAGH_NAMED = Pattern.compile(TIFINAGH);
    private static final Pattern LETTERS = Pattern.compile(START
            + "(?:(?:b|en|s)\\s+|ب)?(?:l?7orouf|l?horouf|l?7rouf|lettres|(?:ال)?حروف|isekkilen)\\s+(?:(?<latin>l?latin\\S*|(?:ال)?لاتينية|fran\\S+)|(?<arabic>l?3arbiya|arabes?|(?:ال)?عربية))"
            + END);
    private static final String POLITE =
            "svp|stp|s'il (?:vous|te) pla[iî]t|عافاكم?|من فضلكم?|الله يخليكم?|3afa?kom|3afak|afak|please|lah ykhellik|merci|شكرا|choukran|tanmmirt";
    private static final Pattern POLITE_WORDS = Pattern.compile(POLITE);
    private static final Pattern POLITELY = Pattern.compile("[\\s,،]*" + START + "(?:" + POLITE + ")" + END);
    private static final Pattern ANSWERING = Pattern.compile(START
            + "(?:r[eé]pond\\p{L}*(?:[- ](?:moi|nous))?|parl(?:e|ez|er)(?:[- ]moi)?|[eé]cri(?:s|vez|re)(?:[- ]moi)?|ja?o?we?b\\p{L}*|he?de?r\\p{L}*"
            + "|kte?b\\p{L}*|جاوب\\p{L}*|اجب\\p{L}*|تكلم\\p{L}*|هضر\\p{L}*|ا?كتب\\p{L}*|رار|سول|rar(?: i?yi)?|sawl(?: didi)?|ara(?: i?yi)?|ⵔⴰⵔ(?: ⵉ?ⵢⵢ?ⵉ)?|ⵙⴰⵡⵍ|ⴰⵔⴰ|answer|reply|speak|write)"
            + END + "(?:[\\s,]+(?:m3aya|lia|li|didi|me|معايا|ليا|لي|ديدي))?[\\s,]*$");
    private static final Pattern FILLER = Pattern.compile(START
            + "(?:salam|slm|bonjour|bjr|azul|السلام عليكم|سلام|ازول|ⴰⵣⵓⵍ|non|la|لا|momkin|ممكن|wach|واش|w|et|و|bghit|بغيت|je veux|je préfère|riɣ|righ|ⵔⵉⵖ|غير|ghir|daba|دابا|maintenant)"
            + END);
    private static final Pattern ENDS_APART = Pattern.compile(".*[,،.;؛:!?؟\\n\\-]\\s*$", Pattern.DOTALL);
    private static final Pattern WORDLESS = Pattern.compile("[^\\p{L}\\p{N}]*");

    /// The request in a message, if there is one.
    public static Optional<FormRequest> in(String text) {
        EvenText evened = EvenText.of(text);
        String even = evened.text();
        Matcher language = LANGUAGE.matcher(even);
        while (language.find()) {
            Matcher letters = LETTERS.matcher(even);
            boolean spelled = letters.find();
            Locale form = form(language, spelled ? letters : null, even);
            int end = spelled && letters.start() >= language.end() ? letters.end() : language.end();
            String rest = rest(evened, language.start(), end);
            if (isNothing(rest)) {
                return Optional.of(new FormRequest(form, ""));
            }
            if (language.group("in") != null
                    && isApart(language, even.substring(0, language.start()), even.substring(end))) {
                return Optional.of(new FormRequest(form, rest));
            }
        }
        return Optional.empty();
    }

    /// What is said before and after a request, without its words of answering and politeness, as it was written.
    private static String rest(EvenText evened, int start, int end) {
        String even = evened.text();
        BitSet request = new BitSet(even.length());
        request.set(start, end);
        mark(ANSWERING.matcher(even).region(0, start), request);
        mark(POLITELY.matcher(even).region(end, even.length()), request);
        StringJoiner rest = new StringJoiner(" ");
        for (int from = request.nextClearBit(0); from < even.length(); ) {
            int next = request.nextSetBit(from);
            int to = next < 0 ? even.length() : next;
            rest.add(evened.original(from, to).strip());
            from = request.nextClearBit(to);
        }
        return rest.toString().strip();
    }

    private static void mark(Matcher words, BitSet request) {
        while (words.find()) {
            request.set(words.start(), words.end());
        }
    }

    private static boolean isNothing(String rest) {
        String withoutFiller = without(FILLER, Tokenizer.key(rest));
        return WORDLESS.matcher(without(POLITE_WORDS, withoutFiller)).matches();
    }

    /// Whether the message says nothing else.
    public boolean isAlone() {
        return rest.isBlank();
    }

    private static boolean isApart(Matcher language, String before, String after) {
        if (ANSWERING.matcher(before).find()) {
            return true;
        }
        boolean apart = before.isBlank()
                || ENDS_APART.matcher(before).matches()
                || lastScript(before) != Script.of(language.group());
        return apart && POLITELY.matcher(after).lookingAt();
    }

    private static Script lastScript(String before) {
        List<Token> tokens = Tokenizer.tokens(before);
        return tokens.isEmpty() ? Script.NONE : tokens.getLast().script();
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(" ");
    }

    private static Locale form(Matcher language, @Nullable Matcher letters, String text) {
        if (language.group("fr") != null) {
            return WrittenForms.FRENCH;
        }
        if (language.group("ar") != null) {
            return WrittenForms.ARABIC;
        }
        Script script = script(language, letters);
        if (language.group("ary") != null) {
            return script == Script.ARABIC ? WrittenForms.DARIJA_ARABIC : WrittenForms.DARIJA_LATIN;
        }
        boolean tifinagh =
                script == Script.TIFINAGH || TIFINAGH_NAMED.matcher(text).find();
        return tifinagh ? WrittenForms.AMAZIGH_TIFINAGH : WrittenForms.AMAZIGH_LATIN;
    }

    /// The letters that are asked for, else those of the request.
    private static Script script(Matcher language, @Nullable Matcher letters) {
        if (letters == null) {
            return Script.of(language.group());
        }
        return letters.group("latin") != null ? Script.LATIN : Script.ARABIC;
    }
}
