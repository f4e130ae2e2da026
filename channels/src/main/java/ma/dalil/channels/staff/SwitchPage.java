package ma.dalil.channels.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.desk.Switches.Announcement;
import ma.dalil.channels.desk.Switches.State;
import ma.dalil.channels.desk.Switches.Stop;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The switches as a supervisor sees and sets them.
///
/// @param reason that was written and not taken, like the fields after it
record SwitchPage(
        List<Stopped> stops,
        List<Announced> announcements,
        List<Choice> channels,
        String reason,
        String from,
        String until,
        List<Text> texts,
        @Nullable String error) {

    record Stopped(String id, String where, String since, String until, String by, String reason) {}

    record Announced(String id, String when, String by, List<Text> texts) {}

    record Choice(String value, String label, boolean chosen) {}

    /// An announcement in one form.
    ///
    /// @param required in French and Arabic
    record Text(String tag, String dir, String name, String text, boolean required) {}

    static SwitchPage of(StaffWords words, State state, Instant now, SwitchFields fields, @Nullable String error) {
        return new SwitchPage(
                state.stops().stream().map(stop -> stopped(words, stop)).toList(),
                state.announcements().stream()
                        .map(announcement -> announced(words, announcement, now))
                        .toList(),
                choices(words, fields.channel()),
                fields.reason(),
                fields.from(),
                fields.until(),
                WrittenForms.ALL.stream()
                        .map(form -> text(words, form, fields.texts()))
                        .toList(),
                error);
    }

    /// What everybody at the desk has to know, one line each; none if nothing is switched.
    static List<String> warnings(StaffWords words, State state, Instant now) {
        List<String> warnings = new ArrayList<>();
        state.stops().forEach(stop -> warnings.add(words.words("switches-warning-stop", where(words, stop.channel()))));
        if (state.announcements().stream().anyMatch(announcement -> announcement.isTold(now))) {
            warnings.add(words.words("switches-warning-announcement"));
        }
        return warnings;
    }

    private static Stopped stopped(StaffWords words, Stop stop) {
        return new Stopped(
                stop.id().toString(),
                where(words, stop.channel()),
                words.moment(stop.begun()),
                stop.ends() == null ? words.words("switches-open-end") : words.moment(stop.ends()),
                stop.by(),
                stop.reason());
    }

    private static Announced announced(StaffWords words, Announcement announcement, Instant now) {
        String key = announcement.isTold(now) ? "switches-told" : "switches-planned";
        return new Announced(
                announcement.id().toString(),
                words.words(key, words.moment(announcement.begins()), words.moment(announcement.ends())),
                announcement.by(),
                WrittenForms.ALL.stream()
                        .filter(form -> announcement.texts().containsKey(form.toLanguageTag()))
                        .map(form -> text(words, form, announcement.texts()))
                        .toList());
    }

    private static List<Choice> choices(StaffWords words, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", where(words, null), chosen.isEmpty()));
        for (Channel channel : Channel.values()) {
            choices.add(new Choice(channel.name(), where(words, channel), chosen.equals(channel.name())));
        }
        return choices;
    }

    private static Text text(StaffWords words, Locale form, Map<String, String> texts) {
        String tag = form.toLanguageTag();
        return new Text(
                tag,
                CaseLists.direction(tag),
                words.language(tag),
                texts.getOrDefault(tag, ""),
                StaffWords.FORMS.contains(form));
    }

    private static String where(StaffWords words, @Nullable Channel channel) {
        return words.words(channel == null ? "switches-everywhere" : "channel." + channel.name());
    }
}
