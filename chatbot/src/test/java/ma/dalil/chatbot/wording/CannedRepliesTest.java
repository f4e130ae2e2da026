package ma.dalil.chatbot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.dalil.channels.desk.CannedReplies.Flaw;
import ma.dalil.channels.desk.CannedReplies.Own;
import ma.dalil.channels.desk.Officer;
import ma.dalil.chatbot.OfficeDatabase;
import ma.dalil.chatbot.Rooms;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Section;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class CannedRepliesTest {

    private static final ShippedReplies SHIPPED = ShippedReplies.read();

    @Test
    void everyShippedReplyHasSixFormsWithTheSameSlots() {
        assertThat(SHIPPED.replies())
                .hasSize(12)
                .allSatisfy(reply -> assertThat(WrittenForms.ALL)
                        .allSatisfy(form -> assertThat(Slots.in(reply.in(form).orElseThrow()))
                                .isEqualTo(Slots.in(reply.french()))));
    }

    @Test
    void everyFactHasASlot() {
        assertThat(SHIPPED.slots().keySet())
                .hasSize(Section.values().length + 1)
                .contains(Slots.REFERENCE)
                .containsAll(List.of(Section.values()).stream().map(Section::id).toList());
    }

    @Test
    void noTwoSlotsShareAName() {
        Slots slots = new Slots(SHIPPED.slots());
        SHIPPED.slots().forEach((id, names) -> {
            assertThat(names.french())
                    .allSatisfy(name -> assertThat(slots.idOf(name)).contains(id));
            assertThat(names.arabic())
                    .allSatisfy(name -> assertThat(slots.idOf(name)).contains(id));
        });
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Nested
    class OfTheAdministration {

        private final OfficeDatabase database = new OfficeDatabase();
        private final Rooms rooms = new Rooms(database);
        private final Officer editor = rooms.officer("Karima");

        @BeforeEach
        void none() {
            rooms.canned.own().forEach(own -> rooms.canned.remove(editor, own.id()));
        }

        @AfterAll
        void stop() {
            database.close();
        }

        @Test
        void oneIsKeptWithWhatItHas() {
            UUID id = UUID.randomUUID();
            assertThat(rooms.canned.put(editor, id, Map.of("fr", " À demain. ", "ar", "إلى الغد.", "zgh-Latn", " ")))
                    .isEmpty();
            assertThat(rooms.canned.own())
                    .singleElement()
                    .extracting(Own::texts)
                    .isEqualTo(Map.of("fr", "À demain.", "ar", "إلى الغد."));
        }

        @Test
        void oneIsChangedInItsPlace() {
            UUID id = UUID.randomUUID();
            rooms.canned.put(editor, id, Map.of("fr", "À demain.", "ar", "إلى الغد."));
            rooms.canned.put(editor, id, Map.of("fr", "À lundi.", "ar", "إلى الاثنين."));
            assertThat(rooms.canned.own())
                    .singleElement()
                    .extracting(own -> own.texts().get("fr"))
                    .isEqualTo("À lundi.");
        }

        @Test
        void changesAreAudited() {
            UUID id = UUID.randomUUID();
            rooms.canned.put(editor, id, Map.of("fr", "À demain.", "ar", "إلى الغد."));
            rooms.canned.remove(editor, id);
            assertThat(database.jdbc
                            .sql("select kind from audit where body like ? order by number")
                            .param("%" + id + "%")
                            .query(String.class)
                            .list())
                    .containsExactly("CANNED_REPLY_CHANGED", "CANNED_REPLY_REMOVED");
            assertThat(database.shows("À demain.")).isFalse();
        }

        @Test
        void frenchAndArabicAreNeeded() {
            check(Flaw.MISSING, Map.of("fr", "À demain.", "ary-Latn", "Tal ghedda"));
        }

        @Test
        void oneIsOneLine() {
            check(Flaw.LINES, Map.of("fr", "À\ndemain.", "ar", "إلى الغد."));
        }

        @Test
        void oneIsNoLetter() {
            check(Flaw.TOO_LONG, Map.of("fr", "a".repeat(501), "ar", "إلى الغد."));
        }

        @Test
        void aSlotThatNothingFillsIsRefused() {
            check(Flaw.UNKNOWN_SLOT, Map.of("fr", "Payez {prx}.", "ar", "إلى الغد."));
        }

        @Test
        void theSameWordsTwiceWouldMeanTwoThings() {
            check(Flaw.TWICE, Map.of("fr", "Nous avons bien reçu  vos papiers.", "ar", "إلى الغد."));
        }

        private void check(Flaw flaw, Map<String, String> texts) {
            assertThat(rooms.canned.put(editor, UUID.randomUUID(), texts)).contains(flaw);
            assertThat(rooms.canned.own()).isEmpty();
        }
    }
}
