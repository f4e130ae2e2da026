package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import ma.dalil.channels.conversation.Conversations.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private final RunningChat chat = RunningChat.started();

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    void whatTheDeskAnnouncesStandsAboveTheChat() {
        chat.conversations.announced = new Notice("ar", "إضراب <b>");
        assertThat(chat.get("/?lang=ary-Arab").body())
                .containsSubsequence(
                        "<p class=\"announced\" role=\"note\" lang=\"ar\" dir=\"rtl\">إضراب &lt;b&gt;</p>",
                        "id=\"welcome\"");
    }

    @Test
    void withoutAnnouncementThereIsNone() {
        assertThat(chat.get("/?lang=fr").body()).doesNotContain("class=\"announced\"");
    }
}
