package ma.dalil.channels.desk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the service has done, in numbers. Calls block and belong on a virtual thread.
public interface Figures {

    /// Days in Morocco.
    ///
    /// @param last inclusive
    record Period(LocalDate first, LocalDate last) {

        /// A leap year.
        public static final int LONGEST = 366;

        public Period {
            if (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST))) {
                throw new IllegalArgumentException("from " + first + " until " + last);
            }
        }
    }

    /// How a turn ended, as the figures tell it apart.
    enum Ending {
        ANSWERED,
        ASKED_BACK,
        NO_EVIDENCE,
        OUT_OF_SCOPE,
        DECLINED,
        HANDED_OVER,
        FAILED,
        /// Passed on to the person who had the case: the assistant was not asked.
        RELAYED
    }

    /// What turns are counted by.
    enum Dimension {
        DAY,
        CHANNEL,
        FORM,
        SECTOR
    }

    /// Turns that have something in common.
    ///
    /// @param key a date, a channel, a written form or a sector; empty for turns about no sector
    /// @param helpful thumbs up
    record Count(String key, Map<Ending, Long> endings, long helpful, long unhelpful) {

        public Count {
            endings = Map.copyOf(endings);
        }

        public long of(Ending ending) {
            return endings.getOrDefault(ending, 0L);
        }

        public long turns() {
            return endings.values().stream().mapToLong(Long::longValue).sum();
        }

        /// What the assistant was asked.
        public long asked() {
            return turns() - of(Ending.RELAYED);
        }

        public long rated() {
            return helpful + unhelpful;
        }
    }

    /// Cases that were opened in the period.
    ///
    /// @param overdue a person replied late, or not yet though it is late
    /// @param median from opening until a person replied first; null if nobody did
    /// @param ninthDecile nine of ten were replied to sooner
    record Cases(
            long opened,
            long replied,
            long overdue,
            @Nullable Duration median,
            @Nullable Duration ninthDecile) {}

    record Report(Period period, Map<Dimension, List<Count>> counts, Cases cases) {

        public Report {
            counts = Map.copyOf(counts);
        }

        public List<Count> by(Dimension dimension) {
            return counts.getOrDefault(dimension, List.of());
        }
    }

    /// A number that everybody may know; null if it would tell of single persons.
    record OpenCount(String dimension, String key, @Nullable Long turns) {}

    record OpenMonth(YearMonth month, List<OpenCount> counts) {

        public OpenMonth {
            counts = List.copyOf(counts);
        }
    }

    /// @param licence under which they may be used
    record OpenData(String licence, List<OpenMonth> months) {

        public OpenData {
            months = List.copyOf(months);
        }
    }

    Report report(Period period);

    /// The report as a spreadsheet reads it; audited.
    String export(Officer officer, Period period);

    /// The months that are over, the last one first. What was published once never changes.
    OpenData openData();

    String openDataTable();
}
