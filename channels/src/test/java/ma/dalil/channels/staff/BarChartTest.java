package ma.dalil.channels.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.dalil.channels.staff.BarChart.Bar;
import ma.dalil.channels.staff.BarChart.Part;
import ma.dalil.channels.staff.BarChart.Piece;
import ma.dalil.channels.staff.BarChart.Row;
import org.junit.jupiter.api.Test;

class BarChartTest {

    private static final List<Row> ROWS = List.of(
            new Row(
                    "fr",
                    "40",
                    List.of(new Part("answered", 30, ""), new Part("failed", 0, ""), new Part("declined", 10, ""))),
            new Row("ar", "10", List.of(new Part("answered", 10, ""))));

    @Test
    void theLongestBarTakesTheRoomAndTheOthersTheirShareOfIt() {
        BarChart chart = BarChart.of("forms", "", ROWS, false);
        assertThat(widths(chart.bars().getFirst())).containsExactly("270.0", "90.0");
        assertThat(widths(chart.bars().getLast())).containsExactly("90.0");
    }

    @Test
    void piecesFollowEachOther() {
        assertThat(lefts(BarChart.of("forms", "", ROWS, false))).containsExactly("190.0", "460.0");
    }

    @Test
    void whoReadsFromTheRightFindsThemThere() {
        BarChart chart = BarChart.of("forms", "", ROWS, true);
        assertThat(lefts(chart)).containsExactly("180.0", "90.0");
        assertThat(chart.start()).isEqualTo(640);
    }

    @Test
    void nothingIsDrawnForNothing() {
        List<Row> empty = List.of(new Row("fr", "0", List.of(new Part("answered", 0, ""))));
        assertThat(BarChart.of("forms", "", empty, false).bars().getFirst().pieces())
                .isEmpty();
    }

    private static List<String> widths(Bar bar) {
        return bar.pieces().stream().map(Piece::width).toList();
    }

    private static List<String> lefts(BarChart chart) {
        return chart.bars().getFirst().pieces().stream().map(Piece::left).toList();
    }
}
