package ma.dalil.knowledge.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Of which country an official text is, by what it names: the State, its people, its money, its sites.
///
/// Look-alikes of neighbours match the same questions as Moroccan texts (a signature is legalised in Tunisia too). A
/// text that names no country more often than Morocco is Moroccan; one that names none is of the country of what lies
/// beside it.
final class Country {

    static final String MOROCCO = "MA";

    private static final Map<String, Pattern> SIGNS = Map.ofEntries(
            signs(
                    MOROCCO,
                    "maroc|marocains?|marocaines?|dirhams?|dh|[\\w-]+\\.ma|(?:ال|لل|بال|وال)?مغرب(?:ي|ية|يين)?|(?:ال)?مملكة|(?:ال)?درهما?|دراهم"),
            signs(
                    "FR",
                    "france|français(?:e|es)?|euros?|€|préfectures?|sous-préfectures?|mairies?|cerfa|service-public\\.fr|[\\w-]+\\.gouv\\.fr|caf|cpam|carte vitale|pôle emploi|fonction publique territoriale"),
            signs(
                    "DZ",
                    "algérie|algériens?|algériennes?|dinars? algériens?|[\\w-]+\\.dz|(?:ال)?جزائر(?:ي|ية)?|دينار جزائري"),
            signs("TN", "tunisie|tunisiens?|tunisiennes?|[\\w-]+\\.tn|تونس|(?:ال)?تونسي(?:ة)?|دينار تونسي|مليم"),
            signs(
                    "MR",
                    "mauritanie|mauritaniens?|mauritaniennes?|ouguiyas?|[\\w-]+\\.mr|موريتانيا|(?:ال)?موريتاني(?:ة)?|أوقية"),
            signs("EG", "égypte|égyptiens?|égyptiennes?|[\\w-]+\\.eg|مصر|(?:ال)?مصري(?:ة)?|جنيها?"),
            signs("BE", "belgique|belges?|[\\w-]+\\.be|بلجيكا"),
            signs("ES", "espagne|espagnols?|espagnoles?|[\\w-]+\\.es|إسبانيا"));

    private Country() {}

    /// ISO 3166-1 alpha-2; empty if it names none.
    static Optional<String> named(String text) {
        return SIGNS.entrySet().stream()
                .map(country -> Map.entry(
                        country.getKey(),
                        country.getValue().matcher(text).results().count()))
                .filter(country -> country.getValue() > 0)
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(country -> country.getKey().equals(MOROCCO)))
                .map(Map.Entry::getKey);
    }

    private static Map.Entry<String, Pattern> signs(String country, String words) {
        return Map.entry(
                country,
                Pattern.compile(
                        "(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
