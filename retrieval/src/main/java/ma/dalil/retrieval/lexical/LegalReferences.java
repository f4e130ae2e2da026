package ma.dalil.retrieval.lexical;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of articles, laws and decrees as questions and titles write them.
public final class LegalReferences {

    private static final Pattern ARTICLE = Pattern.compile(
            "(?:المادة|مادة|الفصل|فصل|البند|article|art\\.?|lmadda|lfasl)\\s*(?:رقم|n°)?\\s*(\\d{1,3})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_ARTICLE = Pattern.compile(
            "(?:المادة|الفصل)\\s+الأولى|(?:المادة|الفصل)\\s+الأول|article\\s+(?:premier|1er)",
            Pattern.CASE_INSENSITIVE);
    /// 55.19, 55-19, 2.08.310, 2-08-310.
    private static final Pattern LAW =
            Pattern.compile("(?<![\\d.])(\\d{1,3})[.\\-](\\d{2,3})(?:[.\\-](\\d{1,4}))?(?![\\d])");

    /// Words that only say that a law is meant; every passage of every law has them.
    private static final Pattern KIND = Pattern.compile(
            "(?<!\\p{L})(?:و?ب?ل?(?:ال)?(?:قانون|مرسوم|مادة|فصل|ظهير|مدونة)|لل(?:قانون|مرسوم|مادة|فصل|ظهير)|رقم|تنص|ينص|loi|lois|décret|decret|article|articles|dahir|code|n°|selon|dit)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LegalReferences() {}

    /// What a question asks, without the numbers and names of kinds that say where.
    static String withoutReferences(String text) {
        return KIND.matcher(LAW.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    public static Set<String> articles(String text) {
        Set<String> articles = new LinkedHashSet<>();
        Matcher matcher = ARTICLE.matcher(text);
        while (matcher.find()) {
            articles.add(matcher.group(1));
        }
        if (FIRST_ARTICLE.matcher(text).find()) {
            articles.add("1");
        }
        return articles;
    }

    /// Both orders of a two-part number, since extractions turn them round.
    public static Set<String> laws(String text) {
        Set<String> laws = new LinkedHashSet<>();
        Matcher matcher = LAW.matcher(text);
        while (matcher.find()) {
            if (matcher.group(3) == null) {
                laws.add(matcher.group(1) + "." + matcher.group(2));
                laws.add(matcher.group(2) + "." + matcher.group(1));
            } else {
                laws.add(matcher.group(1) + "." + matcher.group(2) + "." + matcher.group(3));
            }
        }
        return laws;
    }
}
