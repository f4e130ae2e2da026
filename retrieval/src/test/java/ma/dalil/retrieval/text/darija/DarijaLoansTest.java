package ma.dalil.retrieval.text.darija;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DarijaLoansTest {

    @Test
    void aLoanThatNoRuleTells() {
        assertThat(DarijaLoans.said("retraite")).isEqualTo("antrit");
    }

    @Test
    void anyOtherWord() {
        assertThat(DarijaLoans.said("carte")).isEmpty();
    }
}
