package ma.dalil.chatbot.phone;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.channels.phone.InboundPhoneMessage.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownsTest {

    @ParameterizedTest
    @CsvSource({
        "34.0209, -6.8416, Rabat",
        "34.0500, -6.8000, Salé",
        "33.5731, -7.6355, Casablanca",
        "34.0331, -5.0003, Fès",
        "31.6340, -8.0100, Marrakech",
        "35.7595, -5.8340, Tanger",
        "29.6974, -9.7316, Tiznit",
        "30.6969, -6.4506, Agdz",
        "27.1536, -13.2033, Laayoune"
    })
    void thePlaceIsNearItsTown(double latitude, double longitude, String town) {
        assertThat(Towns.near(new Location(latitude, longitude))).contains(town);
    }

    @ParameterizedTest
    @CsvSource({"48.85, 2.35", "34.8828, -1.3167", "27.6711, -8.1474", "0, 0", "-34.0209, 173.1584", "90, 0"})
    void outsideMoroccoNoTownIsNear(double latitude, double longitude) {
        assertThat(Towns.near(new Location(latitude, longitude))).isEmpty();
    }

    @Test
    void inTheOpenCountryNoTownIsNear() {
        assertThat(Towns.near(new Location(30.85, -6.20))).isEmpty();
    }
}
