package ma.dalil.chatbot.reply;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;

/// Of when the sources of an answer are, in words of the asker's form: a month and a year, or two with what lies
/// between.
///
/// The names of the months are those of CLDR; Amazigh in Latin letters transliterates them, Darija in Latin letters
/// says
/// them in French, as people do.
final class SourceDates {

    private static final String MONTH_AND_YEAR = "LLLL y";
    private static final String YEAR = "y";

    private static final Map<Locale, ULocale> CALENDARS = Map.of(
            WrittenForms.FRENCH, new ULocale("fr_MA"),
            WrittenForms.ARABIC, new ULocale("ar_MA@numbers=latn"),
            WrittenForms.DARIJA_ARABIC, new ULocale("ar_MA@numbers=latn"),
            WrittenForms.DARIJA_LATIN, new ULocale("fr_MA"),
            WrittenForms.AMAZIGH_LATIN, new ULocale("zgh"),
            WrittenForms.AMAZIGH_TIFINAGH, new ULocale("zgh"));

    private SourceDates() {}

    /// Empty if no source has a date.
    static Optional<String> of(List<Source> sources, Locale form) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        sources.stream().map(Source::asOf).filter(Objects::nonNull).forEach(dates::add);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String oldest = words(dates.getFirst(), form);
        String newest = words(dates.getLast(), form);
        return Optional.of(oldest.equals(newest) ? oldest : oldest + " – " + newest);
    }

    /// The first of January stands for a source that tells its year only.
    private static String words(LocalDate date, Locale form) {
        ULocale locale = Objects.requireNonNull(CALENDARS.get(form));
        DateFormat format = new SimpleDateFormat(date.getDayOfYear() == 1 ? YEAR : MONTH_AND_YEAR, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        Calendar day = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        day.clear();
        day.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        String words = format.format(day);
        return form.equals(WrittenForms.AMAZIGH_LATIN) ? Tifinagh.toLatin(words) : words;
    }
}
