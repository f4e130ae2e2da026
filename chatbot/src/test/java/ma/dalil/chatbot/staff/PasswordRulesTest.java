package ma.dalil.chatbot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.channels.desk.OwnAccount.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String USERNAME = "samira.alaoui";

    @ParameterizedTest
    @ValueSource(strings = {"tomate verte neuf ponts", "شجرة نافذة قطار زيتون", "ⴰⵎⴰⵏ ⵉⵣⵎ ⵜⴰⵎⵖⵔⴰ", "kX9!pm2?vQz7"})
    void longAndUnlikelyIsGood(String password) {
        assertThat(PasswordRules.judge(password, USERNAME)).isEmpty();
    }

    @Test
    void elevenCharactersAreTooShort() {
        assertThat(PasswordRules.judge("kX9!pm2?vQz", USERNAME)).contains(Refusal.TOO_SHORT);
    }

    @Test
    void aBookIsTooLong() {
        assertThat(PasswordRules.judge("tomate verte ".repeat(20), USERNAME)).contains(Refusal.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "Mot de passe 1!",
                "azertyuiop12",
                "Casablanca12",
                "123456789012",
                "كلمة المرور 12",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "!!!!!!!!!!!!",
                "Samira.Alaoui2026",
                "xx samiraalaoui xx",
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordRules.judge(password, USERNAME)).contains(Refusal.GUESSABLE);
    }

    @Test
    void aShortUserNameForbidsNoWord() {
        assertThat(PasswordRules.judge("tomate verte neuf ponts", "om")).isEmpty();
    }
}
