package ma.dalil.chatbot.phone;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ma.dalil.channels.phone.InboundPhoneMessage.Media;
import ma.dalil.channels.phone.MediaStore;

/// What the provider of [FakeSender] keeps of messages that arrived.
final class FakeStore implements MediaStore {

    final List<Media> deleted = new ArrayList<>();

    /// Identifiers of the messages whose words were to be deleted, as often as they were.
    final List<String> asked = new ArrayList<>();

    private final byte[] content;
    private final Deque<Boolean> answers = new ArrayDeque<>();

    FakeStore(byte[] content) {
        this.content = content.clone();
    }

    /// So many next words stay where they are.
    void keeps(int times) {
        for (int i = 0; i < times; i++) {
            answers.add(false);
        }
    }

    @Override
    public String provider() {
        return FakeSender.PROVIDER;
    }

    @Override
    public byte[] fetch(Media media, int mostBytes) throws IOException {
        if (content.length > mostBytes) {
            throw new IOException("longer than " + mostBytes);
        }
        return content.clone();
    }

    @Override
    public void delete(Media media) {
        deleted.add(media);
    }

    @Override
    public boolean redactBody(String messageId) {
        asked.add(messageId);
        return answers.isEmpty() || answers.removeFirst();
    }
}
