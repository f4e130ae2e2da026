package ma.dalil.chatbot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.chatbot.turn.Outcome.Category;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelplinesTest {

    /// 150 and 190 are the variants of one operator: who has another telephone reaches nobody.
    @ParameterizedTest
    @EnumSource(Category.class)
    void numbersWorkFromEveryTelephone(Category category) {
        assertThat(Helplines.of(category, UnaryOperator.identity()))
                .extracting(Helpline::number)
                .doesNotContain("150", "190");
    }
}
